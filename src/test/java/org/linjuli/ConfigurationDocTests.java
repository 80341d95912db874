package org.linjuli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linjuli.testing.Committed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** docs/configuration.md is made from the records that read the settings, so that it can't lie. */
class ConfigurationDocTests {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void everySettingIsDescribed() throws Exception {
        var settings = settings();

        assertThat(settings)
                .isNotEmpty()
                .allSatisfy(setting ->
                        assertThat(setting.description()).as(setting.name()).isNotBlank());
        Committed.file("docs/configuration.md").shouldSay(page(settings));
    }

    private static List<Setting> settings() throws IOException {
        try (var in = new ClassPathResource(METADATA).getInputStream()) {
            return JSON.readValue(in, Metadata.class).properties().stream()
                    .filter(setting -> setting.name().startsWith("linjuli."))
                    .sorted(Comparator.comparing(Setting::name))
                    .toList();
        }
    }

    private static String page(List<Setting> settings) {
        return """
                # Configuration

                Made from the records that read these settings, by `ConfigurationDocTests`. A setting is given as
                `--linjuli.mode=production` on the command line, as `LINJULI_MODE=production` in the environment, or in an
                `application.yaml` beside the program. What two administrators have decided on the page 安全策略 overrules `linjuli.identity`.

                | setting | default | what it decides |
                |---|---|---|
                %s

                Settings of the frameworks that an operator meets (their defaults here are in `application.yaml` of the program):

                | setting | default | what it decides |
                |---|---|---|
                | `server.port` | `8080` | port of both faces and the API |
                | `management.server.port` | `8081` | port of health and figures for the operator |
                | `management.server.address` | `127.0.0.1` | who may ask there: this machine alone |
                | `server.forward-headers-strategy` | `native` | proxies on private addresses may say who asked |
                | `spring.servlet.multipart.max-file-size` | `10MB` | the largest photo or file |
                | `spring.lifecycle.timeout-per-shutdown-phase` | `20s` | how long a stop waits for requests in flight |
                | `logging.structured.format.console` | | `ecs`, `gelf` or `logstash` writes the log as JSON lines |
                """.formatted(settings.stream().map(ConfigurationDocTests::row).collect(joining("\n")));
    }

    private static String row(Setting setting) {
        return "| `%s` | %s | %s |"
                .formatted(
                        setting.name(),
                        setting.defaultValue() == null ? "" : "`" + defaultOf(setting) + "`",
                        String.valueOf(setting.description()).replaceAll("\\{@code ([^}]*)}", "`$1`"));
    }

    private static String defaultOf(Setting setting) {
        return setting.defaultValue() instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(joining(","))
                : String.valueOf(setting.defaultValue());
    }

    record Metadata(List<Setting> properties) {}

    /** One setting as the annotation processor of {@link ConfigurationProperties} found it. */
    record Setting(
            String name,
            @Nullable String description,
            @Nullable Object defaultValue) {}
}
