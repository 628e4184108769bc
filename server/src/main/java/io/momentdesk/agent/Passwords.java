package io.momentdesk.agent;

import io.momentdesk.redis.Refusal;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Proves a person by e-mail and password. Takes as long for an address that nobody has as for a wrong password. */
@Component
public class Passwords {

    /** Each hash holds its memory while it is computed, so only a few at once. */
    private static final int AT_ONCE = 4;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int LONGEST = 256;

    private final Agents agents;
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, ITERATIONS);
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final String nobody = argon2.encode("nobody's");

    Passwords(Agents agents) {
        this.agents = agents;
    }

    public Optional<Agent> prove(String email, String password) {
        var stored = agents.stored(email);
        var hash = stored.map(AgentStore.StoredAgent::passwordHash).orElse(nobody);
        boolean right = matches(password, hash);
        return stored.filter(found -> right).map(AgentStore.StoredAgent::agent);
    }

    /** @throws Refusal {@code busy} when too many others are being proven */
    private boolean matches(String password, String hash) {
        if (password.length() > LONGEST) {
            throw Refusal.tooLarge("password", LONGEST);
        }
        try {
            if (!room.tryAcquire(3, TimeUnit.SECONDS)) {
                throw new Refusal("busy", "Too many people are signing in; try again.", null, null);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal("busy", "The server is stopping.", null, null);
        }
        try {
            return argon2.matches(password, hash);
        } finally {
            room.release();
        }
    }
}
