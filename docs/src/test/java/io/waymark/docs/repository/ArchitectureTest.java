package io.waymark.docs.repository;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the design, and what library code keeps away from. */
class ArchitectureTest {

    private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream");
    private static final Set<String> STARTS = Set.of("start", "startVirtualThread", "ofPlatform", "ofVirtual");
    private static final Set<String> HIDDEN = Set.of("matches", "split", "replaceAll", "replaceFirst");

    @ParameterizedTest
    @EnumSource(Published.class)
    void aModuleUsesOnlyWhatTheTableOfModulesAllows(Published module) {
        Set<String> reach = module.reach();
        classes()
                .should()
                .onlyDependOnClassesThat(
                        describe("belong to what " + module + " may use", other -> module.mayUse(other, reach)))
                .check(module.classes());
    }

    @ParameterizedTest
    @EnumSource(Published.class)
    void thePackagesOfAModuleRunOneWay(Published module) {
        slices().assignedFrom(new PackageByPackage())
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(module.classes());
    }

    @ParameterizedTest
    @MethodSource("io.waymark.docs.repository.Published#embedded")
    void publicSignaturesNameOnlyTheJdkAndThePublicTypesOfWaymark(Published module) {
        assertThat(Signatures.strangers(module)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.waymark.docs.repository.Published#libraries")
    void librariesUseNoReflectionAndNoLogging(Published module) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "java.util.logging..", "java.rmi..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.Logger.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(module.classes());
    }

    @ParameterizedTest
    @MethodSource("io.waymark.docs.repository.Published#libraries")
    void librariesStartNoThreads(Published module) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Executor.class,
                        ExecutorService.class,
                        Executors.class,
                        ThreadPoolExecutor.class,
                        ForkJoinPool.class,
                        CompletableFuture.class,
                        Timer.class)
                .orShould()
                .callMethodWhere(describe("makes a stream parallel", call -> PARALLEL.contains(call.getName())))
                .orShould()
                .callConstructorWhere(describe("makes a thread", ArchitectureTest::isOfThread))
                .orShould()
                .callMethodWhere(
                        describe("starts a thread", call -> isOfThread(call) && STARTS.contains(call.getName())))
                .check(module.classes());
    }

    private static boolean isOfThread(JavaCall<?> call) {
        return call.getTargetOwner().isAssignableTo(Thread.class);
    }

    @ParameterizedTest
    @EnumSource(Published.class)
    void thereIsNoStaticState(Published module) {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(module.classes());
    }

    /** Backtracking has no bound that a request respects. The regular expressions of routes are RE2's. */
    @ParameterizedTest
    @EnumSource(value = Published.class, names = "ENGINE")
    void theEngineUsesNoBacktrackingExpressions(Published engine) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex..")
                .orShould()
                .callMethodWhere(describe(
                        "hides a regular expression in a String",
                        call -> call.getTargetOwner().isEquivalentTo(String.class) && HIDDEN.contains(call.getName())))
                .check(engine.classes());
    }

    /** Every package is a slice of its own. */
    private static final class PackageByPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
