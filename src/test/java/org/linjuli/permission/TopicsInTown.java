package org.linjuli.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.shared.Role.GRID_LEADER;

import java.util.List;
import java.util.UUID;
import org.linjuli.permission.Thing.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Topics of the reporter: one that waits, one that was declined, and one on which a vote is open, with a pack of paper. */
record TopicsInTown(Town town, MockMvcTester mvc, JdbcClient jdbc) {

    void into(List<Said> said) {
        said.add(raised(Said.Stage.RAISED));
        var declined = raised(Said.Stage.DECLINED);
        jdbc.sql("""
                        update deliberation.topic
                        set state = 'DECLINED', due_at = null, closed_at = now(), ground = 'NOT_CLEAR' where id = :id
                        """).param("id", declined.id()).update();
        said.add(declined);
        var voting = raised(Said.Stage.VOTING);
        voting(voting.id());
        said.add(voting);
    }

    private Said raised(Said.Stage stage) {
        var id = UUID.randomUUID();
        assertThat(Call.of("POST /api/v1/topics").json(TopicRows.raised(id)).by(town.reporter, mvc))
                .hasStatus(201);
        jdbc.sql("insert into deliberation.supporter (topic, account, at) values (:id, :one, now())")
                .param("id", id)
                .param("one", town.at(GRID_LEADER, Town.GRID).account().value())
                .update();
        return new Said(id, town.reporter.account(), Town.GRID, stage);
    }

    private void voting(UUID id) {
        jdbc.sql("""
                        update deliberation.topic
                        set state = 'VOTING', talked_on = current_date, meeting = id, options = '{装三盏,装五盏}',
                            costs = '{三千元,五千元}', doers = '{物业,物业}', votes = 1 where id = :id
                        """).param("id", id).update();
        jdbc.sql("""
                        insert into deliberation.vote (id, topic, round, basis, opened_at, closes_at, rule, options, roll)
                        values (:id, :id, 1, 'HOUSEHOLD', now(), now() + interval '9 days', 'MAJORITY', '{装三盏,装五盏}', 2)
                        """).param("id", id).update();
        jdbc.sql("""
                        insert into deliberation.roll_mark (vote, voter, voted_on, origin)
                        values (:id, gen_random_uuid(), current_date, 'WEB')
                        """).param("id", id).update();
        TopicRows.SILENT.forEach(
                silent -> jdbc.sql("insert into deliberation.roll_mark (vote, voter) values (:vote, :voter)")
                        .param("vote", id)
                        .param("voter", silent)
                        .update());
        jdbc.sql("insert into deliberation.ballot_pile (id, content, cast_web) values (:id, '\\x00', 1)")
                .param("id", id)
                .update();
        jdbc.sql("insert into deliberation.paper_pack (id, vote, opened_at) values (:id, :id, now())")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into deliberation.paper_entry (id, pack, account, content)
                        values (gen_random_uuid(), :id, :one, '\\x00')
                        """)
                .param("id", id)
                .param("one", town.at(GRID_LEADER, Town.GRID).account().value())
                .update();
    }
}
