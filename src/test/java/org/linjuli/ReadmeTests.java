package org.linjuli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page is followed to the letter: its links lead somewhere, and each task is one command. */
class ReadmeTests {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern FENCE = Pattern.compile("^```sh\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "README.zh-CN.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "docs/operations.md",
                "docs/security.md"
            })
    void everyLinkLeadsSomewhere(String page) throws Exception {
        var here = Path.of(page).toAbsolutePath();

        var links = LINK.matcher(Files.readString(Path.of(page))).results().map(link -> link.group(1));

        assertThat(links.filter(link -> !link.startsWith("http")))
                .allSatisfy(link -> assertThat(here.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, Run, mvn spring-boot:run",
        "README.md, Test, mvn verify",
        "README.zh-CN.md, 运行, mvn spring-boot:run",
        "README.zh-CN.md, 测试, mvn verify",
    })
    void eachTaskIsOneCommand(String page, String heading, String command) throws Exception {
        var section = Files.readString(Path.of(page))
                .split("\n## " + heading + "\n", 2)[1]
                .split("\n## ", 2)[0];

        var commands = FENCE.matcher(section)
                .results()
                .map(fence -> fence.group(1).strip())
                .toList();

        assertThat(commands).isEqualTo(List.of(command));
    }
}
