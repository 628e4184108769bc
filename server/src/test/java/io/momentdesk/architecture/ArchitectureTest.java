package io.momentdesk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.momentdesk.MomentdeskApplication;
import java.time.Clock;
import java.time.temporal.Temporal;

@AnalyzeClasses(packagesOf = MomentdeskApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modulesSeeOnlyWhatStandsBelowThem = classes().should(followTheArrows());

    @ArchTest
    static final ArchRule modulesHaveNoCircles =
            slices().matching("io.momentdesk.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule neitherHaveTheirParts =
            slices().matching("io.momentdesk.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyModuleHasItsArrows = classes()
            .that()
            .resideOutsideOfPackage(Arrows.ROOT)
            .should()
            .resideInAnyPackage(Arrows.ALLOWED.keySet().stream()
                    .map(module -> Arrows.ROOT + "." + module + "..")
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule onlyTheGatewaySeesFrames = noClasses()
            .that()
            .resideOutsideOfPackages("..momentdesk.gateway..", "..momentdesk.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..momentdesk.protocol..");

    @ArchTest
    static final ArchRule onlyStoresSpeakToStores = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..store..", "..momentdesk.redis..", "..gateway.fanout..", "..momentdesk.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.lettuce..",
                    "java.sql..",
                    "javax.sql..",
                    "org.springframework.data..",
                    "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule onlyTheEdgesSpeakHttp = noClasses()
            .that()
            .resideOutsideOfPackages("..momentdesk.gateway..", "..momentdesk.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule momentsAreDecidedWithoutInputOrOutput = noClasses()
            .that()
            .resideInAPackage("io.momentdesk.moment")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.io..",
                            "java.nio..",
                            "java.net..",
                            "java.sql..",
                            "org.springframework..",
                            "io.lettuce..")
                    // made by Spring, and taking an address apart, is neither
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "org.springframework.stereotype..", "org.springframework.beans.factory.annotation..")))
                    .and(DescribedPredicate.not(nameMatching("java\\.net\\.URI.*"))));

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .that()
            .doNotBelongToAnyOf(MomentdeskApplication.class)
            .should()
            .callMethodWhere(readsTheMachinesTime());

    @ArchTest
    static final ArchRule namesAreTheDesksOwn = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl|Dto|DTO)(\\$.*)?")
            .orShould()
            .resideInAnyPackage("..impl..", "..dto..", "..common..", "..util..", "..service..", "..config..");

    private static ArchCondition<JavaClass> followTheArrows() {
        return new ArchCondition<>("see only modules that stand below their own") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency each : origin.getDirectDependenciesFromSelf()) {
                    if (!Arrows.allow(origin, each.getTargetClass())) {
                        events.add(SimpleConditionEvent.violated(each, each.getDescription()));
                    }
                }
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> readsTheMachinesTime() {
        return DescribedPredicate.describe("reads the machine's time past the injected clock", call -> {
            boolean now = call.getTarget().getName().equals("now")
                    && call.getTargetOwner().isAssignableTo(Temporal.class)
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isAssignableTo(Clock.class));
            boolean millis = call.getTarget().getFullName().startsWith("java.lang.System.currentTimeMillis");
            boolean ownClock = call.getTargetOwner().isEquivalentTo(Clock.class)
                    && call.getTarget().getName().startsWith("system");
            return now || millis || ownClock;
        });
    }
}
