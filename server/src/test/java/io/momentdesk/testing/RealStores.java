package io.momentdesk.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a {@link RedisAddress} or a {@link PostgresAddress} as a parameter of its constructor or of any of
 * its methods: an emptied Redis, and a database of its own, the same ones for the whole class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealStoresExtension.class)
public @interface RealStores {}
