package org.linjuli.casework.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linjuli.casework.Filed;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Retentions;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.linjuli.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A long list leaves when another has approved it, once, as what its asker may see then. */
@OwnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "linjuli.exports.at-once=3")
class ExportOrderTests extends OverHttp {

    private static final String CITY = "35.01.81";
    private static final String STREET = "35.01.81.013";
    private static final String GRID = "35.01.81.013.001.001";
    private static final String OTHER_STREET = "35.01.81.003";
    private static final String OTHER_GRID = "35.01.81.003.001.001";
    private static final String ORDERS = "/api/v1/export-orders";
    private static final int AT_ONCE = 8;

    @Autowired
    private List<Retentions> retentions;

    @SuppressWarnings("NullAway.Init")
    private Person asker;

    @SuppressWarnings("NullAway.Init")
    private Person chief;

    @BeforeAll
    void twoStreetsWithFiveMattersEach() {
        Asker.PRODUCT.run(() -> IntStream.range(0, 5).forEach(n -> {
            Filed.in(GRID).store(jdbc);
            Filed.in(OTHER_GRID).said("井盖破了", "x").store(jdbc);
        }));
    }

    @BeforeEach
    void twoWhoServeTheStreet() {
        asker = somebody(Role.STREET_OFFICER, STREET);
        chief = somebody(Role.STREET_OFFICER, STREET);
    }

    @Test
    void aLongListDoesNotLeaveAtOnceAndIsToldWhoDecides() {
        var answer = get(asker, "/api/v1/requests/export.xlsx");

        assertThat(answer).hasStatus(409);
        path(answer, "$.type").isEqualTo("/problems/casework/export-needs-approval");
        path(answer, "$.over").isEqualTo(3);
        path(answer, "$.decides").asString().isNotBlank();
    }

    @Test
    void aShortListNeedsNobody() {
        assertThat(get(asker, "/api/v1/requests/export.xlsx?from=2061-01-01")).hasStatusOk();
        var answer = ask(asker, "?from=2061-01-01", "年终总结");

        assertThat(answer).hasStatus(409);
        path(answer, "$.type").isEqualTo("/problems/casework/export-needs-no-approval");
    }

    @Test
    void withoutAPurposeNothingIsAskedFor() {
        var answer = ask(asker, "", " ");

        assertThat(answer).hasStatus(400);
        path(answer, "$.errors[0].field").isEqualTo("purpose");
    }

    @Test
    void anotherOfTheStreetApprovesAndTheAskerCollectsOnce() throws Exception {
        var id = asked(asker, "?state=open&q=%E8%B7%AF%E7%81%AF");

        var waiting = get(chief, "/api/v1/approvals/" + id);
        path(waiting, "$.approval.export.summary").asString().contains("待受理", "搜索：“路灯”");
        path(waiting, "$.approval.export.over").isEqualTo(3);
        path(waiting, "$.approval.reason").isEqualTo("年终总结");
        assertThat(waitingFor(chief)).isEqualTo(waitingFor(asker) + 1);
        assertThat(collect(asker, id)).hasStatus(409);
        assertThat(decide(chief, id, "approve")).hasStatus(204);
        path(get(asker, ORDERS), "$.items[0].state").isEqualTo("APPROVED");

        var rows = rows(collect(asker, id));

        assertThat(titles(rows)).hasSize(5).containsOnly("路灯不亮");
        assertThat(rows.getFirst().getCellText(0)).contains("仅限工作使用，不得外传", "申请");
        path(get(asker, ORDERS), "$.items[0].state").isEqualTo("COLLECTED");
        path(get(asker, ORDERS), "$.items[0].rows").isEqualTo(5);
        path(collect(asker, id), "$.type").isEqualTo("/problems/casework/export-collected");
    }

    @Test
    void aFileThatTurnsUpElsewhereLeadsToWhoTookIt() throws Exception {
        var id = asked(asker, "?q=%E8%B7%AF%E7%81%AF");
        decide(chief, id, "approve");
        var file = collect(asker, id);
        var trace = rows(file).getFirst().getCellText(0).replaceAll(".*追踪编号 ", "");

        var found = get(somebody(Role.AUDIT_ADMIN, CITY), "/api/v1/audit/entries?subject=" + trace);

        path(found, "$.items.length()").isEqualTo(1);
        path(found, "$.items[0].actor").isEqualTo(asker.account().toString());
        path(found, "$.items[0].action").isEqualTo("request.export");
        path(found, "$.items[0].node").isEqualTo(STREET);
        path(found, "$.items[0].facts.rows").isEqualTo("5");
        path(found, "$.items[0].facts.filter").isEqualTo("text=given");
        path(found, "$.items[0].facts.order").asString().isNotBlank();
    }

    @Test
    void aShortFileAndFiguresLeadToWhoTookThemToo() throws Exception {
        for (var uri :
                List.of("/api/v1/requests/export.xlsx?from=2061-01-01", "/api/v1/figures/casework/export.xlsx")) {
            var trace = rows(get(asker, uri)).getFirst().getCellText(0).replaceAll(".*追踪编号 ", "");

            var found = get(somebody(Role.AUDIT_ADMIN, CITY), "/api/v1/audit/entries?subject=" + trace);

            path(found, "$.items[0].actor").isEqualTo(asker.account().toString());
        }
    }

    @Test
    void eachStepIsInTheLogOnceAndNoneSaysWhatWasSearchedFor() {
        var id = asked(asker, "?q=%E8%B7%AF%E7%81%AF");
        decide(chief, id, "approve");

        var actions = jdbc.sql("select action from audit.entry where subject = :id order by seq")
                .param("id", id)
                .query(String.class)
                .list();
        var facts = jdbc.sql("select string_agg(facts::text, ' ') from audit.entry where subject = :id")
                .param("id", id)
                .query(String.class)
                .single();

        assertThat(actions).containsExactly("approval.propose", "approval.approve");
        assertThat(facts).contains("EXPORT", "text=given").doesNotContain("路灯", "年终总结");
    }

    @Test
    void nobodyApprovesTheirOwnAndTheDatabaseRefusesItToo() {
        var id = asked(asker, "");

        path(decide(asker, id, "approve"), "$.type").isEqualTo("/problems/identity/second-person-needed");
        assertThatThrownBy(() -> jdbc.sql("""
                                update identity.approval
                                set state = 'APPROVED', decided_by = proposed_by, ended_at = now() where id = :id::uuid
                                """).param("id", id).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("approval_two_people");
    }

    @Test
    void whoStandsElsewhereOrBelowDoesNotEvenSeeIt() {
        var id = asked(asker, "");

        for (var other : List.of(
                somebody(Role.STREET_OFFICER, OTHER_STREET),
                somebody(Role.COMMUNITY_OFFICER, STREET + ".001"),
                somebody(Role.GRID_LEADER, GRID))) {
            assertThat(get(other, "/api/v1/approvals/" + id)).hasStatus(404);
            assertThat(decide(other, id, "approve")).hasStatus(404);
            path(get(other, "/api/v1/approvals"), "$.items.length()").isEqualTo(0);
            assertThat(collect(other, id)).hasStatus(404);
        }
        assertThat(collect(chief, id)).hasStatus(404);
    }

    @Test
    void whoWatchesReadsItButDoesNotDecide() {
        var id = asked(asker, "");
        var auditor = somebody(Role.AUDIT_ADMIN, CITY);

        path(get(auditor, "/api/v1/approvals/" + id), "$.approval.mayDecide").isEqualTo(false);
        assertThat(decide(auditor, id, "approve")).hasStatus(403);
        assertThat(decide(somebody(Role.SECURITY_ADMIN, CITY), id, "approve")).hasStatus(204);
    }

    @Test
    void whoServesTwoStreetsIsDecidedOnAboveBoth() {
        var both = somebody(street(STREET), street(OTHER_STREET));
        var id = asked(both, "");

        assertThat(decide(chief, id, "approve")).hasStatus(404);
        assertThat(decide(somebody(Role.CITY_OFFICER, CITY), id, "approve")).hasStatus(204);
    }

    @Test
    void ofEightWhoApproveAtOnceOneDoes() throws Exception {
        var id = asked(asker, "");

        assertThat(atOnce(() -> decide(chief, id, "approve")))
                .containsExactlyInAnyOrder(204, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void ofEightWhoCollectAtOnceOneGetsTheFile() throws Exception {
        var id = asked(asker, "");
        decide(chief, id, "approve");

        assertThat(atOnce(() -> collect(asker, id))).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409, 409, 409);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'request.export' and actor = :me")
                        .param("me", asker.account().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatTheAskerMayNoLongerSeeIsNotInTheFile() throws Exception {
        var both = somebody(street(STREET), street(OTHER_STREET));
        var id = asked(both, "?area=" + OTHER_STREET);
        decide(somebody(Role.CITY_OFFICER, CITY), id, "approve");
        jdbc.sql("delete from identity.role_grant where account = :id and node = :node::ltree")
                .param("id", both.account().value())
                .param("node", OTHER_STREET)
                .update();

        assertThat(titles(rows(collect(anew(both), id)))).isEmpty();
    }

    @Test
    void whatWasNotDecidedOnIsNotInTheFile() {
        var id = asked(asker, "");
        decide(chief, id, "approve");
        jdbc.sql("update identity.role_grant set node = '35.01.81', role = 'CITY_OFFICER' where account = :id")
                .param("id", asker.account().value())
                .update();

        path(collect(anew(asker), id), "$.type").isEqualTo("/problems/casework/export-beyond-approval");
    }

    @Test
    void whoHasNoRoleAnyMoreCollectsNothing() {
        var id = asked(asker, "");
        decide(chief, id, "approve");
        jdbc.sql("delete from identity.role_grant where account = :id")
                .param("id", asker.account().value())
                .update();

        assertThat(collect(anew(asker), id)).hasStatus(403);
    }

    @Test
    void afterSevenDaysItIsTooLate() {
        var id = asked(asker, "");
        decide(chief, id, "approve");
        jdbc.sql("update identity.approval set ended_at = :at where id = :id::uuid")
                .param("at", clock.instant().minus(Duration.ofDays(8)).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();

        path(get(asker, ORDERS), "$.items[0].state").isEqualTo("LAPSED");
        path(collect(asker, id), "$.type").isEqualTo("/problems/casework/export-lapsed");
    }

    @Test
    void whatWasRefusedOrWithdrawnIsNotCollected() {
        var refused = asked(asker, "");
        decide(chief, refused, "refuse");
        path(get(asker, ORDERS), "$.items[0].answer").isEqualTo("可以");
        assertThat(collect(asker, refused)).hasStatus(409);

        var withdrawn = asked(asker, "");
        decide(asker, withdrawn, "withdraw");
        path(get(asker, ORDERS), "$.items[0].state").isEqualTo("WITHDRAWN");
        assertThat(collect(asker, withdrawn)).hasStatus(409);
    }

    @Test
    void anOrderIsKeptAsLongAsTheLogAndNoLonger() {
        var kept = asked(asker, "?from=2020-01-01");
        var old = asked(asker, "?from=2020-01-02");
        jdbc.sql("update casework.export_order set asked_at = :at where id = :id::uuid")
                .param(
                        "at",
                        clock.instant().atOffset(ZoneOffset.UTC).minusYears(3).minusDays(1))
                .param("id", old)
                .update();

        retentions.stream()
                .flatMap(module -> module.rules().stream())
                .filter(rule -> rule.key().equals("casework.export-order"))
                .flatMap(rule -> rule.purge().stream())
                .forEach(purge -> purge.upTo(clock.instant(), 1000));

        assertThat(jdbc.sql("select id::text from casework.export_order where account = :me")
                        .param("me", asker.account().value())
                        .query(String.class)
                        .list())
                .containsExactly(kept);
    }

    @Test
    void theSameListWaitsOnceForOnePersonAndAnotherMayAskForItToo() {
        asked(asker, "");

        assertThat(ask(asker, "", "再要一份")).hasStatus(409);
        asked(chief, "");
    }

    @Test
    void whoMayLookAtAPhoneFindsNoneInTheFile() throws Exception {
        var resident = somebody();
        var grid = "35.01.81.007.010.004";
        IntStream.range(0, 5).forEach(n -> Filed.in(grid).by(resident.account()).store(jdbc));
        asker = somebody(Role.GRID_LEADER, grid);
        chief = somebody(Role.COMMUNITY_OFFICER, "35.01.81.007.010");
        var shown = get(asker, "/api/v1/requests?limit=1");
        var id = asked(asker, "");
        decide(chief, id, "approve");

        var texts = rows(collect(asker, id)).stream()
                .flatMap(Row::stream)
                .filter(Objects::nonNull)
                .map(Cell::getText)
                .toList();

        path(shown, "$.items[0].title").isEqualTo("路灯不亮");
        assertThat(texts).contains("路灯不亮").noneMatch(text -> text.matches(".*1[3-9]\\d{9}.*"));
        assertThat(texts).filteredOn(text -> text.contains("陈")).hasSize(1);
    }

    private static Grant street(String node) {
        return new Grant(Role.STREET_OFFICER, NodePath.of(node));
    }

    /** The same person, signed in again with the roles that are left. */
    private Person anew(Person who) {
        var name = jdbc.sql("select username from identity.account where id = :id")
                .param("id", who.account().value())
                .query(String.class)
                .single();
        return new Person(who.account(), SignedIn.as(name, mvc));
    }

    private int waitingFor(Person who) {
        return JsonPath.read(text(get(who, "/api/v1/approvals/count")), "$.open");
    }

    private String asked(Person who, String query) {
        var answer = ask(who, query, "年终总结");
        assertThat(answer).hasStatus(201);
        return JsonPath.read(text(answer), "$.id");
    }

    private MvcTestResult ask(Person who, String query, String purpose) {
        return mvc.post()
                .uri(URI.create(ORDERS + query))
                .with(who.browser())
                .contentType("application/json")
                .content("{\"purpose\": \"%s\"}".formatted(purpose))
                .exchange();
    }

    private MvcTestResult decide(Person who, String id, String answer) {
        return mvc.post()
                .uri("/api/v1/approvals/%s/%s".formatted(id, answer))
                .with(who.browser())
                .contentType("application/json")
                .content("{\"reason\": \"可以\"}")
                .exchange();
    }

    private MvcTestResult collect(Person who, String id) {
        return mvc.post()
                .uri("%s/%s/collect".formatted(ORDERS, id))
                .with(who.browser())
                .exchange();
    }

    private static List<Integer> atOnce(Callable<MvcTestResult> deed) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(Collections.nCopies(AT_ONCE, deed), 60, SECONDS).stream()
                    .map(answer -> answer.resultNow().getResponse().getStatus())
                    .toList();
        }
    }

    private static List<String> titles(List<Row> rows) {
        return rows.stream().skip(2).map(row -> row.getCellText(1)).toList();
    }

    private static List<Row> rows(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            return book.getFirstSheet().read();
        }
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
