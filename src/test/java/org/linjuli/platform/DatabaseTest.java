package org.linjuli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class DatabaseTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void requestsRunAsARoleThatOwnsNothing() {
        var owner = jdbc.sql("""
                        select c.relowner::regrole::text from pg_class c
                        where c.oid = 'platform.scheduled_task'::regclass
                        """).query(String.class).single();

        assertThat(owner).isEqualTo("linjuli_owner");
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("linjuli_app");
    }

    @Test
    void requestsMayWriteRowsButNotChangeTables() {
        assertThat(jdbc.sql("update platform.scheduled_task set picked = false").update())
                .isZero();

        assertThatThrownBy(() -> jdbc.sql("drop table platform.scheduled_task").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void requestsDoNotSeeTheHistoryOfMigrations() {
        assertThatThrownBy(() -> jdbc.sql("select 1 from platform.flyway_schema_history")
                        .query()
                        .listOfRows())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anAreaPathIsComparedWithoutNamingASchema() {
        var below = jdbc.sql("select '35.01.81.007.010'::ltree <@ '35.01.81'::ltree")
                .query(Boolean.class)
                .single();

        assertThat(below).isTrue();
    }

    @Test
    void trigramsSeeChineseAndSortingIsChinese() {
        var trigrams = jdbc.sql("select cardinality(show_trgm('井盖松动'))")
                .query(Integer.class)
                .single();
        var sorted = jdbc.sql("select w from unnest(array['张', '阿', '林']) w order by w")
                .query(String.class)
                .list();

        assertThat(trigrams).isPositive();
        assertThat(sorted).containsExactly("阿", "林", "张");
    }
}
