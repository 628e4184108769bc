package io.momentdesk.agent;

/**
 * Somebody who has proven who they are.
 *
 * @param signIn the id of the sign-in that it rests on; when that ends, so does what was opened with it
 */
public record SignedIn(Agent agent, String signIn) {

    @Override
    public String toString() {
        return "SignedIn[" + agent.id() + "]";
    }
}
