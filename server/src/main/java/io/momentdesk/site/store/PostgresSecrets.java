package io.momentdesk.site.store;

import io.momentdesk.site.ServerSecrets;
import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresSecrets implements ServerSecrets {

    private final JdbcClient jdbc;

    PostgresSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public byte[] named(String name) {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into secret (name, value) values (:name, :value) on conflict do nothing")
                .param("name", name)
                .param("value", fresh)
                .update();
        return jdbc.sql("select value from secret where name = :name")
                .param("name", name)
                .query(byte[].class)
                .single();
    }
}
