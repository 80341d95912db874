package org.linjuli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Problem;
import org.linjuli.testing.Committed;

/** docs/problems.md lists every refusal that the program can give, from the enums that name them. */
class ProblemDocTests {

    @Test
    void everyProblemIsListed() {
        var problems = problems();

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.title())
                        .as(problem.module() + "/" + problem.slug())
                        .isNotBlank());
        assertThat(problems.stream().map(ProblemDocTests::type)).doesNotHaveDuplicates();
        Committed.file("docs/problems.md").shouldSay(page(problems));
    }

    private static List<Problem> problems() {
        var product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.linjuli");
        return product.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Problem.class))
                .flatMap(type ->
                        Arrays.stream(Objects.requireNonNull(type.reflect().getEnumConstants())))
                .map(Problem.class::cast)
                .sorted(Comparator.comparing(ProblemDocTests::type))
                .toList();
    }

    private static String page(List<Problem> problems) {
        return """
                # Problems

                Every refusal is `application/problem+json` (RFC 9457). `type` is what programs look at, `title` is what people
                read; `detail` and further members say what to do in the case at hand, `errors` names fields. Made from the
                enums in the program by `ProblemDocTests`.

                | type | status | title |
                |---|---|---|
                %s
                """.formatted(problems.stream()
                .map(problem -> "| `%s` | %d | %s |".formatted(type(problem), problem.status(), problem.title()))
                .collect(joining("\n")));
    }

    private static String type(Problem problem) {
        return "/problems/" + problem.module() + "/" + problem.slug();
    }
}
