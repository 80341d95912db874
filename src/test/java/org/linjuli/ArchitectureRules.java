package org.linjuli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.springframework.stereotype.Controller;

/** The rules of style that compiled classes show. */
class ArchitectureRules {

    /** For tests; a program may have to wait for another one. */
    static final ArchRule NOBODY_SLEEPS = noClasses().should().callMethodWhere(sleeps());

    private ArchitectureRules() {}

    static Stream<Named<ArchRule>> all() {
        return Stream.of(
                Named.of(
                        "controllers are package-private and live in a web package",
                        classes()
                                .that(metaAnnotatedWith(Controller.class))
                                .should()
                                .resideInAPackage("..web")
                                .andShould()
                                .bePackagePrivate()),
                Named.of(
                        "nothing calls a web package",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..web..")
                                .should()
                                .dependOnClassesThat(resideInAPackage("org.linjuli.*.web..")
                                        .or(resideInAPackage("org.planted.*.web..")))),
                Named.of(
                        "nobody prints but what people watch on a console: loading the sample city, judging the suggester, planning",
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName("org.linjuli.sample.SampleStart")
                                .and()
                                .doNotHaveFullyQualifiedName("org.linjuli.casework.suggest.CategoryEvaluation")
                                .and()
                                .haveNameNotMatching("org\\.linjuli\\.planning\\.\\w+\\.\\w+Command")
                                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)),
                Named.of("nobody injects into fields", GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION),
                Named.of("time comes from the clock", noClasses().should().callMethodWhere(asksTheMachineForTheTime())),
                Named.of(
                        "packages are named by subject",
                        noClasses()
                                .should()
                                .resideInAnyPackage(
                                        "..common..",
                                        "..base..",
                                        "..core..",
                                        "..helper..",
                                        "..manager..",
                                        "..util..",
                                        "..impl..",
                                        "..dto..",
                                        "..service..")),
                Named.of("packages are flat", noClasses().should().resideInAPackage("org.*.*.*.*..")));
    }

    /** Without a clock as an argument, {@code now} is the machine's. */
    private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
        return DescribedPredicate.describe("ask the machine for the time", call -> {
            var owner = call.getTargetOwner().getFullName();
            var target = call.getTarget();
            var now = owner.startsWith("java.time.")
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().isEmpty();
            return now || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"));
        });
    }

    private static DescribedPredicate<JavaMethodCall> sleeps() {
        return DescribedPredicate.describe(
                "sleep",
                call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                        && call.getTarget().getName().equals("sleep"));
    }
}
