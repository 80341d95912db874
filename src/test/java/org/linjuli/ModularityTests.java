package org.linjuli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linjuli.testing.Committed;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.ModulithMetadata;

/** The house keeps its walls, and each wall is shown to stop somebody. */
class ModularityTests {

    private static final Path SOURCES = Path.of("src/main/java/org/linjuli");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final int LONGEST_FILE = 300;

    private static final ApplicationModules MODULES = ApplicationModules.of(Linjuli.class);
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.linjuli");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.planted.rules");

    @Test
    void modulesUseOnlyWhatTheyAreAllowed() {
        var violations = MODULES.detectViolations();

        assertThat(violations.getMessages()).isEmpty();
    }

    @Test
    void aModuleThatReachesIntoAnotherIsCaught() {
        var violations = new PlantedModules().detectViolations();

        assertThat(violations.getMessages())
                .anySatisfy(message -> assertThat(message).contains("'shop'").contains("'till'"));
    }

    @Test
    void everyModuleSaysWhatItMayUse() {
        assertThat(MODULES.stream().map(ApplicationModule::getBasePackage))
                .allSatisfy(base -> assertThat(base.getAnnotation(org.springframework.modulith.ApplicationModule.class))
                        .as(base.getName())
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("org.linjuli.ArchitectureRules#all")
    void theProductKeepsTheRule(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("org.linjuli.ArchitectureRules#all")
    void theRuleCatchesItsPlantedViolation(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void noModuleNamesAnothersSchemaInSql() throws Exception {
        var boundaries = new SqlBoundaries(MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .collect(toSet()));

        assertThat(boundaries.violationsInJava(SOURCES)).isEmpty();
        assertThat(boundaries.violationsInMigrations(MIGRATIONS)).isEmpty();
    }

    @Test
    void aJoinIntoAnothersSchemaIsCaught() throws Exception {
        var violations =
                new SqlBoundaries(Set.of("shop", "till")).violationsInJava(Path.of("src/test/java/org/planted/sql"));

        assertThat(violations)
                .hasSize(2)
                .anyMatch(text -> text.endsWith("names till.drawer"))
                .anyMatch(text -> text.endsWith("names till.figure_coins"));
    }

    @Test
    void noFileIsTooLongToRead() throws Exception {
        try (var files = Files.walk(SOURCES)) {
            var tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > LONGEST_FILE)
                    .toList();

            assertThat(tooLong).isEmpty();
        }
    }

    @Test
    void theMapOfModulesIsUpToDate() {
        Committed.file("docs/modules/README.md").shouldSay(ModuleMap.of(MODULES));
    }

    @Test
    void noTestSleeps() {
        var tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("org.linjuli");

        ArchitectureRules.NOBODY_SLEEPS.check(tests);
        assertThat(ArchitectureRules.NOBODY_SLEEPS.evaluate(PLANTED).hasViolation())
                .isTrue();
    }

    /** Test classes, which the usual way leaves out. */
    private static class PlantedModules extends ApplicationModules {

        private static final long serialVersionUID = 1L;

        PlantedModules() {
            super(
                    ModulithMetadata.of("org.planted.boundaries"),
                    DescribedPredicate.alwaysFalse(),
                    ImportOption.Predefined.ONLY_INCLUDE_TESTS);
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
