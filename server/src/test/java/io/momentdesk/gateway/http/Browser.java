package io.momentdesk.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.momentdesk.gateway.http.RawCall.Answer;

/** Signs in for tests of the HTTP edge. */
record Browser(int port) {

    RawCall call(String method, String path) {
        return new RawCall(port, method, path);
    }

    Answer signIn(String name) {
        var answer = tries(name + "@demo.shop", "demo");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        return answer;
    }

    Answer tries(String email, String password) {
        return call("POST", "/api/v1/session")
                .json("{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}")
                .send();
    }
}
