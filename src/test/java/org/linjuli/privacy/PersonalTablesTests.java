package org.linjuli.privacy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Retentions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table about people is forgotten: some module shows and erases it, and says how long it is kept. */
@SpringBootTest
class PersonalTablesTests {

    /** They name who did something in office, by an id that leads to nobody once the account is empty. */
    private static final Map<String, String> IN_OFFICE = Map.of(
            "organization.node_event", "who decided on an organization; append-only",
            "organization.responsibility", "who gave a responsibility field",
            "lifecycle.calendar_year", "who imported the holidays",
            "lifecycle.office_hours", "who set the office hours",
            "organization.post", "the duty phone of a post, which is public");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<PersonalRecords> records;

    @Autowired
    private List<Retentions> retentions;

    /** By the name of a column, or because it is sealed or says that a person is meant. */
    private Set<String> personalTables() {
        return new TreeSet<>(jdbc.sql("""
                        select distinct n.nspname || '.' || c.relname
                        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
                          and n.nspname in (select nspname from pg_namespace where nspname !~ '^(pg_|information_schema|public)')
                          and (a.attname ~ '^(account|uploader|phone|person|holder|handler|actor|reporter|concerns|citizen_number|wanted)$'
                               or a.attname ~ '_by$' and a.atttypid = 'uuid'::regtype
                               or a.attname in ('agent', 'phone_index', 'guardian_name', 'guardian_phone'))
                        """).query(String.class).list());
    }

    @Test
    void everyTableAboutPeopleBelongsToAModuleThatShowsAndErasesIt() {
        var answered = records.stream().flatMap(one -> one.tables().stream()).collect(toSet());

        var forgotten = personalTables();
        forgotten.removeAll(answered);
        forgotten.removeAll(IN_OFFICE.keySet());

        assertThat(forgotten).isEmpty();
    }

    @Test
    void everyTableAboutPeopleHasATerm() {
        var ruled = retentions.stream()
                .flatMap(module -> module.rules().stream())
                .flatMap(rule -> rule.tables().stream())
                .collect(toSet());

        var endless = personalTables();
        endless.removeAll(ruled);
        endless.removeAll(IN_OFFICE.keySet());

        assertThat(endless).isEmpty();
    }

    @Test
    void eachRuleHasAKeyOfItsOwnAndNamesTablesThatAreThere() {
        var rules =
                retentions.stream().flatMap(module -> module.rules().stream()).toList();

        assertThat(rules.stream().map(rule -> rule.key())).doesNotHaveDuplicates();
        assertThat(rules.stream().flatMap(rule -> rule.tables().stream()))
                .allSatisfy(table -> assertThat(jdbc.sql("select to_regclass(:table) is not null")
                                .param("table", table)
                                .query(Boolean.class)
                                .single())
                        .as(table)
                        .isTrue());
    }

    @Test
    void anExceptionStillStandsForATable() {
        assertThat(personalTables()).containsAll(IN_OFFICE.keySet());
    }
}
