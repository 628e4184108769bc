package io.momentdesk.testing;

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
                        "spring.datasource.password=" + postgres.password())
                .applyTo(context);
        // what is registered first is destroyed last: after the connection pool
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerDisposableBean("databaseOfThisTest", () -> TestStores.drop(postgres));
    }
}
