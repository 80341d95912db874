package org.linjuli.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.RequestFeed;
import org.linjuli.casework.SampleCityPeople;
import org.linjuli.follower.Followers;
import org.linjuli.shared.Actor;
import org.linjuli.testing.OwnDatabase;
import org.linjuli.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who is told when something happens to a request. */
@SpringBootTest(properties = "linjuli.city=demo-small")
@AutoConfigureMockMvc
@Import(SampleCityPeople.class)
@OwnDatabase
class RequestNewsTests {

    private static final Map<String, Object> RESULT = Map.of("result", "已更换灯泡");

    @Autowired
    private SampleCityPeople people;

    @Autowired
    private Followers followers;

    @Autowired
    private RequestFeed feed;

    @Autowired
    private RequestNews news;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void bothReportersOfAMergedRequestAreTold() {
        var resident = people.person("resident");
        var neighbour = people.person("neighbour");
        var leader = people.person("grid");
        var kept = people.filed(resident);
        var merged = people.filed(neighbour);

        people.act(leader, merged, "merge", Map.of("request", kept.toString()));
        people.act(leader, kept, "accept");
        people.act(leader, kept, "resolve", RESULT);
        followers.catchUp();

        assertThat(told(neighbour, merged)).singleElement().asString().contains("同一件事");
        assertThat(told(resident, kept)).hasSize(2).last().asString().contains("已办结");
        assertThat(told(neighbour, kept)).isEqualTo(told(resident, kept));
    }

    @Test
    void aNewRequestIsToldToTheDeskThatAnswers() {
        var request = people.filed(people.person("resident"));

        followers.catchUp();

        assertThat(told(people.person("grid"), request))
                .singleElement()
                .asString()
                .contains("新诉求");
        assertThat(told(people.person("othergrid"), request)).isEmpty();
        assertThat(told(people.person("resident"), request)).isEmpty();
    }

    @Test
    void whatIsRaisedIsToldToTheLevelAboveAndTheReporter() {
        var resident = people.person("resident");
        var request = people.filed(resident);
        people.act(people.person("grid"), request, "accept");

        people.act(people.person("grid"), request, "raise", Map.of("tried", "已上门三次", "reason", "要换整条线路"));
        followers.catchUp();

        assertThat(told(people.person("community"), request))
                .singleElement()
                .asString()
                .contains("提请");
        assertThat(told(resident, request)).last().asString().contains("已提请上级");
    }

    @Test
    void nobodyIsToldTwiceWhenTheTimeLineIsFollowedAgain() {
        var request = people.emergency(people.person("resident"));
        people.act(people.person("grid"), request, "accept");
        followers.catchUp();
        var before = List.of(rows("notice"), rows("sms"));

        news.follow(feed.entries(0, feed.top(), Integer.MAX_VALUE));

        assertThat(List.of(rows("notice"), rows("sms"))).isEqualTo(before).doesNotContain(0L);
    }

    @Test
    void anEmergencyGoesOutByShortMessageWithoutTheResidentsWords() {
        var request = people.emergency(people.person("resident"));
        followers.catchUp();

        var messages = jdbc.sql("select text from channel.sms where request_id = :request and account = :account")
                .param("request", request)
                .param("account", people.person("grid").account().value())
                .query(String.class)
                .list();

        assertThat(messages).singleElement().asString().contains("紧急诉求").doesNotContain("电线");
    }

    @Test
    void anotherPersonsNoticesAreNotMine() {
        var neighbour = people.person("neighbour");
        var request = people.filed(neighbour);
        people.act(people.person("grid"), request, "accept");
        followers.catchUp();
        var theirs = notices.page(neighbour, null, 1).items().getFirst();
        var unread = notices.unread(neighbour);
        var resident = SignedIn.as("resident", mvc);

        assertThat(read(resident, theirs.id())).hasStatus(404);
        assertThat(inbox(resident))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asInstanceOf(LIST)
                .doesNotContain(theirs.id().toString());
        assertThat(notices.unread(neighbour)).isEqualTo(unread).isPositive();
    }

    @Test
    void whatIHaveReadIsNotNewAnyMore() {
        var request = people.filed(people.person("neighbour"));
        people.act(people.person("grid"), request, "accept");
        followers.catchUp();
        var neighbour = SignedIn.as("neighbour", mvc);
        var newest = notices.page(people.person("neighbour"), null, 1).items().getFirst();

        assertThat(read(neighbour, newest.id())).hasStatus(204);
        assertThat(inbox(neighbour)).bodyJson().extractingPath("$.unread").isEqualTo(0);
        assertThat(inbox(neighbour))
                .bodyJson()
                .extractingPath("$.items[0].read")
                .isEqualTo(true);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        for (int n = 0; n < 3; n++) {
            people.act(people.person("grid"), people.filed(people.person("neighbour")), "accept");
        }
        followers.catchUp();
        var neighbour = people.person("neighbour");
        var all = notices.page(neighbour, null, 100).items();

        var first = notices.page(neighbour, null, 2);
        var second = notices.page(neighbour, first.next(), 100);

        assertThat(first.items()).isEqualTo(all.subList(0, 2));
        assertThat(second.items()).isEqualTo(all.subList(2, all.size())).isNotEmpty();
    }

    @Test
    void onlyTheSystemAdministratorLooksAtTheOutbox() {
        people.emergency(people.person("resident"));
        followers.catchUp();

        assertThat(outbox(SignedIn.as("grid", mvc))).hasStatus(403);
        assertThat(outbox(SignedIn.as("admin", mvc)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].state")
                .isNotNull();
    }

    private List<String> told(Actor person, UUID request) {
        return notices.page(person, null, 100).items().reversed().stream()
                .filter(notice -> request.equals(notice.requestId()))
                .map(Notice::text)
                .toList();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from channel." + table)
                .query(Long.class)
                .single();
    }

    private MvcTestResult inbox(SignedIn who) {
        return mvc.get().uri("/api/v1/notices").with(who).exchange();
    }

    private MvcTestResult outbox(SignedIn who) {
        return mvc.get().uri("/api/v1/outbox").with(who).exchange();
    }

    private MvcTestResult read(SignedIn who, UUID upTo) {
        return mvc.post()
                .uri("/api/v1/notices/read")
                .with(who)
                .contentType("application/json")
                .content("{\"upTo\": \"%s\"}".formatted(upTo))
                .exchange();
    }
}
