package io.momentdesk.testing;

import java.util.UUID;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Puts an application context on the test stores; its database goes with it. */
public final class TestStoresInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        RedisAddress redis = TestStores.emptyRedis();
        PostgresAddress postgres = TestStores.newDatabase();
        TestPropertyValues.of(
                        "spring.data.redis.url=" + redis.url(),
                        "spring.datasource.url=" + postgres.url(),
                        "spring.datasource.username=" + postgres.user(),
                        "spring.datasource.password=" + postgres.password(),
                        // the demo shop's books: empty for each class, and nothing told that the class did not tell
                        "momentdesk.data=target/desk-tests/" + UUID.randomUUID(),
                        "momentdesk.demo.past=false")
                .applyTo(context);
        // what is registered first is destroyed last: after the connection pool
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerDisposableBean("databaseOfThisTest", () -> TestStores.drop(postgres));
    }
}
