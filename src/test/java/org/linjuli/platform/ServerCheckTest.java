package org.linjuli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ServerCheckTest {

    private final DatabaseAddress address = TestPostgres.freshAddress();

    @Test
    void aServerThatCouldLoseWritesIsNamedSettingBySetting() throws Exception {
        try (var connection = address.connectAs(address.app())) {
            assertThat(new ServerCheck(connection).objections(false))
                    .hasSize(3)
                    .anyMatch(text -> text.startsWith("fsync is off"))
                    .anyMatch(text -> text.startsWith("synchronous_commit is off"))
                    .anyMatch(text -> text.startsWith("full_page_writes is off"));
        }
    }

    @Test
    void productionRefusesIt() {
        product("linjuli.mode=production")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(DatabaseRefused.class)
                        .hasMessageContaining("fsync is off"));
    }

    @Test
    void aSuperuserIsRefusedForRequests() {
        var superuser = TestPostgres.server().superuser();

        product("linjuli.database.username=" + superuser.role(), "linjuli.database.password=" + superuser.password())
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("must not run as a superuser"));
    }

    @Test
    void aWrongPasswordIsSaidInPlainWords() {
        product("linjuli.database.password=wrong")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("Check linjuli.database.url, username and password"));
    }

    @Test
    void aSampleCityInProductionIsRefused() {
        assertThatThrownBy(() -> new LinjuliProperties(LinjuliProperties.Mode.PRODUCTION, "fuqing"))
                .hasMessageContaining("production keeps real people only");
    }

    private ApplicationContextRunner product(String... settings) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DatabaseConfiguration.class))
                .withPropertyValues(
                        "linjuli.database.url=" + address.url(),
                        "linjuli.database.username=" + address.app().role(),
                        "linjuli.database.password=" + address.app().password())
                .withPropertyValues(List.of(settings).toArray(String[]::new));
    }
}
