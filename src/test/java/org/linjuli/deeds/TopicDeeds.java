package org.linjuli.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people do with topics, in the order in which it can be done: each is one entry of the log. */
final class TopicDeeds extends Deeds {

    private static final String ALL = "/api/v1/topics";

    private final UUID raised = UUID.randomUUID();
    private final UUID voting = UUID.randomUUID();
    private final UUID doing = UUID.randomUUID();

    TopicDeeds(DemoCity city) {
        super(city);
    }

    @Override
    void all() {
        deed("POST " + ALL, () -> raise(raised));
        deed("PUT " + ALL + "/{id}/support", () -> {
            jdbc.sql("""
                            update residence.residence set building = (
                              select r.building from residence.residence r join identity.account a on a.id = r.account
                              where a.username = 'resident' and upper_inf(r.validity)), household = null, door = null
                            where account = (select id from identity.account where username = 'neighbour')
                              and upper_inf(validity)
                            """).update();
            return put("neighbour", ALL + "/%s/support".formatted(raised), "{}");
        });
        deed(
                "POST " + ALL + "/{id}/actions/{action}",
                () -> post("secretary", ALL + "/%s/actions/admit".formatted(raised), "0", "{}"));
        assertThat(raise(voting)).hasStatus(201);
        assertThat(raise(doing)).hasStatus(201);
        votes();
        deed("PUT " + ALL + "/{id}/criteria/{number}", () -> {
            jdbc.sql("insert into deliberation.criterion (topic, number, text) values (:id, 1, '夜里都亮')")
                    .param("id", doing)
                    .update();
            inState(doing, "DOING");
            return put("secretary", ALL + "/%s/criteria/1".formatted(doing), "0", """
                    {"evidence": "已经装好"}""");
        });
        deed("GET " + ALL + "/export.xlsx", () -> {
            var grid = jdbc.sql("select area::text from deliberation.topic where id = :id")
                    .param("id", raised)
                    .query(String.class)
                    .single();
            var file = ALL + "/export.xlsx?from=2026-01-01&to=2026-12-31&area=" + grid;
            return get("community", file);
        });
    }

    /** The program seals the pile of a vote, so it opens the vote itself. */
    private void votes() {
        inState(voting, "OPTIONS_READY");
        assertThat(post("secretary", ALL + "/%s/actions/open-vote".formatted(voting), "0", """
                        {"basis": "HOUSEHOLD", "rule": "MAJORITY", "days": 7}"""))
                .hasStatusOk();
        var vote = jdbc.sql("select id from deliberation.vote where topic = :topic")
                .param("topic", voting)
                .query(UUID.class)
                .single();
        var neighbours = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        neighbours.forEach(one -> onRoll(vote, one));
        var votes = ALL + "/%s/votes/%s".formatted(voting, vote);
        deed("PUT " + ALL + "/{id}/votes/{vote}/ballot", () -> {
            onRoll(vote, home("resident"));
            return put("resident", votes + "/ballot", "{\"option\": 1}");
        });
        var pack = votes + "/papers/" + UUID.randomUUID();
        deed(
                "PUT " + ALL + "/{id}/votes/{vote}/papers/{pack}",
                () -> put("secretary", pack, """
                        {"voters": ["%s", "%s", "%s"], "counts": [2, 1]}""".formatted(neighbours.toArray())));
        deed("DELETE " + ALL + "/{id}/votes/{vote}/papers/{pack}", () -> delete("secretary", pack));
    }

    private void onRoll(UUID vote, UUID household) {
        jdbc.sql("insert into deliberation.roll_mark (vote, voter) values (:vote, :home) on conflict do nothing")
                .param("vote", vote)
                .param("home", household)
                .update();
    }

    private UUID home(String username) {
        return jdbc.sql("""
                        select r.household from residence.residence r join identity.account a on a.id = r.account
                        where a.username = :who and upper_inf(r.validity)
                        """).param("who", username).query(UUID.class).single();
    }

    private MvcTestResult raise(UUID id) {
        return post("resident", ALL, """
                {"id": "%s", "title": "三号楼前装路灯", "text": "晚上太黑"}""".formatted(id));
    }

    private void inState(UUID topic, String state) {
        jdbc.sql("""
                        update deliberation.topic
                        set state = :state, talked_on = current_date, meeting = id, options = '{装三盏,装五盏}',
                            costs = '{三千元,五千元}', doers = '{物业,物业}', decision = '装三盏', owner = '物业',
                            goal = '夜里都亮', starts_on = current_date, ends_on = current_date
                        where id = :id
                        """).param("state", state).param("id", topic).update();
    }
}
