package org.linjuli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ModuleMigrationsTest {

    private final DatabaseAddress address = TestPostgres.freshAddress();
    private final DriverManagerDataSource asMigrator = new DriverManagerDataSource(
            address.url(), address.migrator().role(), address.migrator().password());
    private final ModuleMigrations migrations = new ModuleMigrations(asMigrator, address);

    @Test
    void eachModuleKeepsItsOwnHistory() {
        for (var module : ModuleMigrations.modules()) {
            assertThat(applied(module)).as(module).isPositive();
        }
        assertThat(ModuleMigrations.modules()).startsWith("platform");
    }

    @Test
    void migratingAgainChangesNothing() {
        var before = applied("platform");

        migrations.migrate();

        assertThat(applied("platform")).isEqualTo(before);
    }

    @Test
    void aDatabaseOfOtherScriptsIsBroughtUpToDate() {
        var jdbc = JdbcClient.create(asMigrator);
        jdbc.sql("drop schema platform cascade").update();
        jdbc.sql("create schema platform").update();

        migrations.migrate();

        assertThat(jdbc.sql("select count(*) from platform.scheduled_task")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void oneRoleForEverythingKeepsItsRights() {
        var empty = TestPostgres.emptyAddress();
        var alone = new DatabaseAddress(empty.url(), empty.migrator(), empty.migrator());
        var source = new DriverManagerDataSource(
                alone.url(), alone.app().role(), alone.app().password());

        new ModuleMigrations(source, alone).migrate();

        assertThat(JdbcClient.create(source)
                        .sql("select count(*) from platform.flyway_schema_history")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private int applied(String module) {
        return JdbcClient.create(asMigrator)
                .sql("select count(*) from " + module + ".flyway_schema_history")
                .query(Integer.class)
                .single();
    }
}
