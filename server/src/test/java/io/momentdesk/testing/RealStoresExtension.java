package io.momentdesk.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

final class RealStoresExtension implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(RealStoresExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RedisAddress.class || type == PostgresAddress.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = ofTheClass(context).getStore(HERE);
        if (parameter.getParameter().getType() == RedisAddress.class) {
            return store.computeIfAbsent("redis", key -> TestStores.emptyRedis());
        }
        return store.computeIfAbsent("postgres", key -> new OwnDatabase(TestStores.newDatabase()), OwnDatabase.class)
                .address();
    }

    private static ExtensionContext ofTheClass(ExtensionContext context) {
        ExtensionContext found = context;
        while (found.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            found = found.getParent().get();
        }
        return found;
    }

    /** JUnit closes what its store holds when the class is done. */
    private record OwnDatabase(PostgresAddress address) implements AutoCloseable {
        @Override
        public void close() {
            TestStores.drop(address);
        }
    }
}
