package io.momentdesk.testing;

import io.momentdesk.MomentdeskApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application as the demo starts it, on a random port ({@code @LocalServerPort}), with an emptied Redis and a
 * database of its own for each class. It starts and stops with the class, so that nobody meets another class's agents
 * and visitors.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = MomentdeskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestStoresInitializer.class)
@DirtiesContext(classMode = ClassMode.AFTER_CLASS)
public @interface DeskTest {}
