package org.linjuli.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.shared.Role.*;

import com.jayway.jsonpath.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.Filed;
import org.linjuli.casework.RequestNumber;
import org.linjuli.casework.RequestState;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.lifecycle.DeskOpening;
import org.linjuli.lifecycle.OfficeHours;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.PostTitle;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.permission.Thing.Allied;
import org.linjuli.permission.Thing.Area;
import org.linjuli.permission.Thing.Handed;
import org.linjuli.permission.Thing.Held;
import org.linjuli.permission.Thing.Judged;
import org.linjuli.permission.Thing.Lecture;
import org.linjuli.permission.Thing.Led;
import org.linjuli.permission.Thing.Matter;
import org.linjuli.permission.Thing.Node;
import org.linjuli.permission.Thing.Owned;
import org.linjuli.permission.Thing.Plan;
import org.linjuli.permission.Thing.Policed;
import org.linjuli.permission.Thing.Post;
import org.linjuli.permission.Thing.Quarrel;
import org.linjuli.permission.Thing.Said;
import org.linjuli.permission.Thing.Stand;
import org.linjuli.permission.Thing.Talk;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.territory.SmallCity;
import org.linjuli.testing.SignedIn;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The small network with somebody of each role at each relation to the first grid, and what they could be after. */
final class Town {

    static final String CITY = "35.01.81";
    static final String STREET = "35.01.81.007";
    static final String OTHER_STREET = "35.01.81.003";
    static final String COMMUNITY = "35.01.81.007.010";
    static final String OTHER_COMMUNITY = "35.01.81.007.011";
    static final String GRID = "35.01.81.007.010.004";
    static final String NEXT_GRID = "35.01.81.007.010.005";
    static final String OTHER_GRID = "35.01.81.007.011.001";
    static final String FAR_COMMUNITY = "35.01.81.003.003";
    static final String FAR_GRID = "35.01.81.003.003.001";
    static final String WATERWORKS = "unit.000002";
    static final String PROPERTY = "unit.000001";

    final List<Somebody> people = new ArrayList<>();
    final List<Matter> matters = new ArrayList<>();
    final List<Owned> devices = new ArrayList<>();
    final List<Owned> notices = new ArrayList<>();
    final List<Owned> corrections = new ArrayList<>();
    final List<Owned> copies = new ArrayList<>();
    final List<Owned> exports = new ArrayList<>();
    final List<Plan> adjustments = new ArrayList<>();
    final List<Plan> runs = new ArrayList<>();
    final List<Plan> barriers = new ArrayList<>();
    final List<Plan> compounds = new ArrayList<>();
    final List<Stand> stations = new ArrayList<>();
    final List<Said> said = new ArrayList<>();
    final List<Judged> judged = new ArrayList<>();
    final List<Led> led = new ArrayList<>();
    final List<Allied> allied = new ArrayList<>();
    final List<Handed> handed = new ArrayList<>();
    final List<Quarrel> quarrels = new ArrayList<>();
    final List<Lecture> lectures = new ArrayList<>();
    final List<Policed> policed = new ArrayList<>();
    final List<Owned> residences = new ArrayList<>();
    final List<Held> meetings = new ArrayList<>();
    final List<Talk> talks = new ArrayList<>();
    final Somebody reporter;

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final People newcomers;
    private final byte[] picture = picture();

    Town(BeanFactory program) {
        SmallNetwork.loadInto(program);
        mvc = program.getBean(MockMvcTester.class);
        jdbc = program.getBean(JdbcClient.class);
        var clock = program.getBean(Clock.class);
        newcomers = new People(program.getBean(IdentityImport.class), clock);
        program.getBean(DeskOpening.class)
                .set(
                        Actor.system(),
                        NodePath.of(GRID),
                        0,
                        OfficeHours.read(OfficeHours.USUAL.days(), "09:00-12:00", true)
                                .orElseThrow());
        people.add(new Somebody("anonymous", null, "nowhere", Actor.anonymous().account(), null));
        people.add(somebody("without a role", null, "nowhere"));
        reporter = somebody("the reporter", RESIDENT, GRID);
        people.add(reporter);
        settleRoles();
        settleMatters();
        people.forEach(this::giveHome);
        consentsToBeCalled(reporter);
        owned(reporter);
        owned(at(GRID_LEADER, GRID));
        redrawn(COMMUNITY);
        redrawn(FAR_COMMUNITY);
        planned(COMMUNITY);
        planned(FAR_COMMUNITY);
        standing(GRID);
        standing(FAR_GRID);
        judged(GRID);
        judged(FAR_GRID);
        new MeetingsInTown(jdbc).openAt(GRID, "GRID", "GRID_LEADER").into(meetings);
        new MeetingsInTown(jdbc).openAt(STREET, "STREET", "STREET_OFFICER").into(meetings);
        new TalksInTown(jdbc).into(talks, reporter, GRID, SmallNetwork.COMPOUND);
        new TalksInTown(jdbc).into(talks, at(GRID_LEADER, GRID), FAR_GRID, UUID.randomUUID());
        led(GRID);
        led(FAR_GRID);
        allied(GRID);
        allied(FAR_GRID);
        handedOver();
        policed(GRID);
        policed(FAR_GRID);
        new TopicsInTown(this, mvc, jdbc).into(said);
        new QuarrelsInTown(this, mvc).into(quarrels, lectures);
        exported(at(STREET_OFFICER, STREET), "PROPOSED");
        exported(at(STREET_OFFICER, STREET), "APPROVED");
    }

    private void settleRoles() {
        for (var role : List.of(RESIDENT, BUILDING_LEADER, GRID_WORKER, GRID_LEADER, BRANCH_SECRETARY, PARTY_MEMBER)) {
            settle(role, GRID, NEXT_GRID, OTHER_GRID, FAR_GRID);
        }
        settle(COMMUNITY_OFFICER, COMMUNITY, OTHER_COMMUNITY, FAR_COMMUNITY);
        settle(STREET_OFFICER, STREET, OTHER_STREET);
        for (var role : List.of(CITY_OFFICER, CITY_LEADER, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN)) {
            settle(role, CITY);
        }
        settle(UNIT_CONTACT, WATERWORKS, "unit.000009");
        settle(PROPERTY_MANAGER, PROPERTY, "unit.000008");
    }

    private void settle(Role role, String... nodes) {
        for (var node : nodes) {
            people.add(somebody(role + " at " + node, role, node));
        }
    }

    private Somebody somebody(String name, @Nullable Role role, String node) {
        var username = People.freshName();
        var account = role == null
                ? newcomers.somebody(username)
                : newcomers.reachable(username, "13800000042", new Grant(role, NodePath.of(node)));
        return new Somebody(name, role, node, account, SignedIn.as(username, mvc));
    }

    Somebody at(Role role, String node) {
        return people.stream()
                .filter(who -> who.role() == role && who.node().equals(node) && !who.equals(reporter))
                .findFirst()
                .orElseThrow();
    }

    private void settleMatters() {
        for (var desk : List.of(GRID, COMMUNITY, STREET, CITY)) {
            matter("at " + desk, desk, desk, false, RequestState.ASSIGNED, null);
            matter("private at " + desk, desk, desk, true, RequestState.ASSIGNED, null);
        }
        matter("moved to the next grid", NEXT_GRID, GRID, false, RequestState.ASSIGNED, null);
        matter("private, moved to the next grid", NEXT_GRID, GRID, true, RequestState.ASSIGNED, null);
        matter("at the waterworks", WATERWORKS, GRID, false, RequestState.ASSIGNED, null);
        matter("private at the waterworks", WATERWORKS, COMMUNITY, true, RequestState.ASSIGNED, null);
        matter("in work", GRID, GRID, false, RequestState.IN_PROGRESS, null);
        matter("assisted", COMMUNITY, COMMUNITY, false, RequestState.IN_PROGRESS, PROPERTY);
        matter("private, assisted", GRID, GRID, true, RequestState.IN_PROGRESS, PROPERTY);
        matter("resolved", GRID, GRID, false, RequestState.RESOLVED, null);
        matter("closed", GRID, GRID, false, RequestState.CLOSED, null);
        matter("private, closed", GRID, GRID, true, RequestState.CLOSED, null);
    }

    private void matter(
            String name, String owner, String answering, boolean isPrivate, RequestState state, @Nullable String unit) {
        var filed = Filed.in(GRID)
                .by(reporter.account())
                .ownedBy(owner)
                .answeredBy(answering)
                .in(state);
        var id = (isPrivate ? filed.privately() : filed).store(jdbc);
        var seq = jdbc.sql("select seq from casework.request where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        var assist = UUID.randomUUID();
        if (unit != null) {
            assists(id, assist, unit, owner);
        }
        matters.add(new Matter(
                name,
                id,
                RequestNumber.of(Filed.NOON, seq).toString(),
                GRID,
                owner,
                answering,
                isPrivate,
                state.name(),
                reporter.account(),
                unit,
                assist,
                photo(id, "BEFORE"),
                photo(id, "AFTER")));
    }

    private void assists(UUID request, UUID assist, String unit, String askedBy) {
        jdbc.sql("""
                        insert into casework.assist (id, request_id, state, unit, asked_by, task, created_at, clock_from,
                          due_at, due_days)
                        values (:id, :request, 'ASKED', :unit::ltree, :askedBy::ltree, '更换线路', :at, :at, :at, 3)
                        """)
                .param("id", assist)
                .param("request", request)
                .param("unit", unit)
                .param("askedBy", askedBy)
                .param("at", Filed.NOON.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update casework.request set open_assists = 1 where id = :id")
                .param("id", request)
                .update();
    }

    private UUID photo(UUID request, String stage) {
        var id = UUID.randomUUID();
        var name = "2026/11/23/" + id.toString().replace("-", "");
        jdbc.sql("""
                        insert into casework.photo (id, uploader, digest, width, height, store, name, uploaded_at,
                          request_id, stage, slot, attached_at)
                        values (:id, :uploader, decode(repeat('00', 32), 'hex'), 8, 6, 'DATABASE', :name, :at,
                          :request, :stage, 1, :at)
                        """)
                .param("id", id)
                .param("uploader", UUID.randomUUID())
                .param("name", name)
                .param("at", Filed.NOON.atOffset(ZoneOffset.UTC))
                .param("request", request)
                .param("stage", stage)
                .update();
        jdbc.sql("insert into casework.photo_content (name, size, content) values (:name, 'FULL', :content)")
                .param("name", name)
                .param("content", picture)
                .update();
        return id;
    }

    private void giveHome(Somebody who) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into residence.residence (id, account, building, kind, state, validity, stated_at)
                        values (:id, :account, :building, 'OWNED', 'STATED', tstzrange(:since, null), :since)
                        """)
                .param("id", id)
                .param("account", who.account().value())
                .param("building", SmallNetwork.BUILDING)
                .param("since", Filed.NOON.atOffset(ZoneOffset.UTC))
                .update();
        if (who.equals(reporter)) {
            residences.add(new Owned("residence of " + who, who.account(), id));
        }
    }

    /** The one whom somebody who answers for the place may call. */
    private void consentsToBeCalled(Somebody who) {
        jdbc.sql("""
                        insert into privacy.consent (id, account, purpose, statement, given_at, how)
                        values (gen_random_uuid(), :account, 'CONTACT', 1, :since, 'SELF')
                        """)
                .param("account", who.account().value())
                .param("since", Filed.NOON.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void owned(Somebody who) {
        var device = jdbc.sql("select id from identity.session where account = :account")
                .param("account", who.account().value())
                .query(UUID.class)
                .single();
        devices.add(new Owned("device of " + who, who.account(), device));
        var notice = UUID.randomUUID();
        jdbc.sql("insert into channel.notice (id, account, event, at, text) values (:id, :account, 1, :at, '已受理')")
                .param("id", notice)
                .param("account", who.account().value())
                .param("at", Filed.NOON.atOffset(ZoneOffset.UTC))
                .update();
        notices.add(new Owned("notice of " + who, who.account(), notice));
        corrections.add(asked(who, "CORRECT", "\"part\":\"NAME\",\"value\":\"陈小测\","));
        copies.add(asked(who, "COPY", ""));
    }

    /** An attempt that came to nothing, and a line that parts neighbours. */
    private void planned(String community) {
        var run = UUID.randomUUID();
        jdbc.sql("""
                        insert into planning.plan_run (id, area, wish, asked_by, asked_at, ended_at, outcome, refusal)
                        values (:id, :area::ltree, '{"size": 350, "band": {"least": 300, "most": 500},
                          "profile": "GOVERNANCE", "origin": "IN_FORCE", "keepExclusive": true, "fixed": [], "apart": [],
                          "seconds": 1, "seed": 1}', :by, now(), now(), 'REFUSED', '网格数太少')
                        """)
                .param("id", run)
                .param("area", community)
                .param("by", at(CITY_OFFICER, CITY).account().value())
                .update();
        runs.add(new Plan(run, community));
        var line = UUID.randomUUID();
        var put = Call.of("PUT /api/v1/barriers")
                .json("""
                        {"area": "%s", "items": [{"id": "%s", "kind": "RIVER", "name": "小溪", "line": [[119, 25], [119.1, 25]]}]}""".formatted(community, line))
                .by(at(CITY_OFFICER, CITY), mvc);
        assertThat(put).hasStatus(204);
        barriers.add(new Plan(line, community));
        jdbc.sql("select id from territory.compound where community = :community::ltree order by name limit 1")
                .param("community", community)
                .query(UUID.class)
                .list()
                .forEach(id -> compounds.add(new Plan(id, community)));
    }

    /** A station that the city has set up. */
    private void standing(String grid) {
        var building = SmallCity.city()
                .buildings()
                .filter(one -> one.grid().value().equals(grid))
                .findFirst()
                .orElseThrow()
                .building()
                .id();
        var id = UUID.randomUUID();
        var added = Call.of("POST /api/v1/stations")
                .json(ServiceCircleRows.added(id, building))
                .by(at(CITY_OFFICER, CITY), mvc);
        assertThat(added).hasStatus(201);
        stations.add(new Stand(id, building, grid));
    }

    /** An alliance with the property company at its table, which has signed. */
    private void allied(String grid) {
        var id = UUID.randomUUID();
        var seat = UUID.randomUUID();
        var officer = at(CITY_OFFICER, CITY);
        assertThat(Call.of("POST /api/v1/alliances")
                        .json(AllianceRows.founded(id, grid))
                        .by(officer, mvc))
                .hasStatus(201);
        assertThat(Call.of("POST /api/v1/alliances/%s/seats".formatted(id))
                        .json(AllianceRows.offered(seat, "PROPERTY", SmallNetwork.unit(SmallNetwork.PROPERTY)))
                        .by(officer, mvc))
                .hasStatus(201);
        jdbc.sql("update alliance.seat set signed_at = now(), signed_by = :by where id = :seat")
                .param("by", SmallNetwork.account("property").value())
                .param("seat", seat)
                .update();
        allied.add(new Allied(id, 1, seat, grid));
    }

    /** The grid leader of the one grid that has posts is to hand over. */
    private void handedOver() {
        var id = UUID.randomUUID();
        var wanted = HandoverRows.prepared(id, SmallNetwork.node(OrgLevel.GRID), PostTitle.GRID_LEADER);
        assertThat(Call.of("POST /api/v1/handovers").json(wanted).by(at(CITY_OFFICER, CITY), mvc))
                .hasStatus(201);
        handed.add(new Handed(id, GRID));
    }

    /** The draft of a policy, on which the reporter has said something. */
    private void policed(String grid) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into property.policy (id, compound, area, mode, level, fee, months, promises, state, since, due_at, drafted_by)
                        values (:id, :id, :grid::ltree, 'COMPANY', 3, 1.2, 36, '每日清扫', 'DRAFT', now(), now(), :id)
                        """).param("id", id).param("grid", grid).update();
        jdbc.sql("""
                        insert into property.opinion (id, policy, household, account, stance, given_at)
                        values (:id, :id, :id, :by, 'AGREE', now())
                        """).param("id", id).param("by", reporter.account().value()).update();
        jdbc.sql("""
                        insert into property.matter (request, compound, area, filed_on, counted, solved, on_time, answered, reopened,
                          judged, ratings, satisfied)
                        values (:id, :id, :grid::ltree, '2026-03-01', 1, 0, 0, 0, 0, 0, 0, 0)
                        """).param("id", id).param("grid", grid).update();
        jdbc.sql("""
                        insert into property.committee (id, compound, area, term, seats, members, recorded_by)
                        values (:id, :id, :grid::ltree, '[2024-01-01,2028-12-31]', 5, 2, :id)
                        """).param("id", id).param("grid", grid).update();
        jdbc.sql("""
                        insert into property.review (evaluation, policy, begun_at, compound, area, outcome, ended_on, asked)
                        values (:id, :id, now(), :id, :grid::ltree, 'UNANSWERED', '2026-03-01', 4)
                        """).param("id", id).param("grid", grid).update();
        policed.add(new Policed(id, grid));
    }

    /** An evaluation that one household has answered, which is asked back. */
    private void judged(String grid) {
        var id = UUID.randomUUID();
        var opened = Call.of("POST /api/v1/evaluations")
                .json(EvaluationRows.opened(id, grid))
                .by(at(CITY_OFFICER, CITY), mvc);
        assertThat(opened).hasStatus(201);
        var roll = jdbc.sql(
                        "select household from evaluation.roll_entry where evaluation = :id order by household limit 2")
                .param("id", id)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        insert into evaluation.ballot (evaluation, household, rating, origin, answered_at)
                        values (:id, :household, 'SATISFIED', 'DOOR', now())
                        """).param("id", id).param("household", roll.getFirst()).update();
        jdbc.sql("insert into evaluation.call_back (evaluation, household) values (:id, :household)")
                .param("id", id)
                .param("household", roll.getFirst())
                .update();
        judged.add(new Judged(id, roll.getFirst(), roll.getLast(), grid));
    }

    /** A project that the member of the grid leads. */
    private void led(String grid) {
        led.add(ProjectRows.store(jdbc, grid, at(PARTY_MEMBER, grid).account()));
    }

    private void redrawn(String community) {
        var id = UUID.randomUUID();
        var begun = Call.of("POST /api/v1/adjustments")
                .json("{\"id\": \"%s\", \"community\": \"%s\", \"reason\": \"新建楼盘\"}".formatted(id, community))
                .by(at(CITY_OFFICER, CITY), mvc);
        assertThat(begun).hasStatus(201);
        adjustments.add(new Plan(id, community));
    }

    /** A long list that somebody asked for, and that the city has approved or not yet. */
    private void exported(Somebody who, String state) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into identity.approval (id, kind, subject, node, matter, reason, state, proposed_by,
                          proposed_at, expires_at, decided_by, ended_at)
                        select :id, 'EXPORT', :id::text, :node::ltree, '{"over": 2000, "filter": "", "summary": "全部"}', '年终总结',
                          :state, :account, now(), now() + interval '7 days',
                          case :state when 'APPROVED' then :other::uuid end, case :state when 'APPROVED' then now() end
                        """)
                .param("id", id)
                .param("node", who.node())
                .param("state", state)
                .param("account", who.account().value())
                .param("other", at(CITY_OFFICER, CITY).account().value())
                .update();
        jdbc.sql("""
                        insert into casework.export_order (id, account, filter, sort, asked_at)
                        values (:id, :account, '{"states": []}', 'NEWEST', now())
                        """).param("id", id).param("account", who.account().value()).update();
        exports.add(new Owned(state + " export of " + who, who.account(), id));
    }

    private Owned asked(Somebody who, String kind, String more) {
        var id = UUID.randomUUID();
        var filed = Call.of("POST /api/v1/me/rights-requests")
                .json("{%s\"id\":\"%s\",\"kind\":\"%s\"}".formatted(more, id, kind))
                .by(who, mvc);
        assertThat(filed).hasStatus(201);
        return new Owned(kind + " of " + who, who.account(), id);
    }

    List<Area> areas() {
        return List.of(CITY, STREET, OTHER_STREET, COMMUNITY, GRID, NEXT_GRID).stream()
                .map(Area::new)
                .toList();
    }

    List<Node> nodes() {
        return List.of(OrgLevel.CITY, OrgLevel.STREET, OrgLevel.COMMUNITY, OrgLevel.GRID).stream()
                .map(level -> {
                    var id = SmallNetwork.node(level);
                    return jdbc.sql("select area::text as area, version from organization.node where id = :id")
                            .param("id", id)
                            .query((row, n) -> new Node(id, row.getString("area"), row.getLong("version")))
                            .single();
                })
                .toList();
    }

    /** Who may fill a post is told here by the rule that was written down, not by the class that holds it. */
    List<Post> posts() {
        var city = Set.of(SECURITY_ADMIN);
        var street = Set.of(SECURITY_ADMIN, CITY_OFFICER);
        var community = Set.of(SECURITY_ADMIN, CITY_OFFICER, STREET_OFFICER);
        var below = Set.of(SECURITY_ADMIN, CITY_OFFICER, STREET_OFFICER, COMMUNITY_OFFICER);
        return List.of(
                post(OrgLevel.CITY, PostTitle.CITY_OFFICER, CITY, city),
                post(OrgLevel.STREET, PostTitle.STREET_OFFICER, STREET, street),
                post(OrgLevel.COMMUNITY, PostTitle.COMMUNITY_OFFICER, COMMUNITY, community),
                post(OrgLevel.GRID, PostTitle.GRID_LEADER, GRID, below),
                post(OrgLevel.BUILDING, PostTitle.BUILDING_LEADER, GRID, below));
    }

    /** Another post at the community, which nobody holds or needs. */
    UUID spare() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into organization.post (id, node, title, seat, created_at)
                        select :id, :node, 'COMMUNITY_OFFICER', max(seat) + 1, now() from organization.post
                        where node = :node and title = 'COMMUNITY_OFFICER' and ended_at is null
                        """)
                .param("id", id)
                .param("node", SmallNetwork.node(OrgLevel.COMMUNITY))
                .update();
        return id;
    }

    private Post post(OrgLevel level, PostTitle title, String place, Set<Role> fillers) {
        var id = SmallNetwork.post(SmallNetwork.node(level), title);
        var version = jdbc.sql("select version from organization.post where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        jdbc.sql("update organization.tenure set ends_on = current_date where post = :id and upper_inf(validity)")
                .param("id", id)
                .update();
        return new Post(id, place, version, fillers);
    }

    /** Sends a code to the phone that everybody names, a while from now: until then nobody gets another one. */
    void askForACode() {
        var asked = Call.of("POST /api/v1/me/binding").json(Proposals.person()).by(reporter, mvc);
        assertThat(asked).hasStatus(202);
        jdbc.sql("delete from identity.binding_begun").update();
        jdbc.sql("update identity.phone_code set sent_at = sent_at + interval '1 hour'")
                .update();
    }

    /** What the city reads there. */
    String read(String uri) {
        return Outcome.body(Call.of("GET " + uri).by(at(CITY_OFFICER, CITY), mvc));
    }

    /** A value in what the city reads there. */
    String read(String uri, String path) {
        return JsonPath.read(read(uri), path).toString();
    }

    long versionOfCategory(String code) {
        var answer = Call.of("GET /api/v1/categories/" + code).by(at(CITY_OFFICER, CITY), mvc);
        return Long.parseLong(
                String.valueOf(answer.getResponse().getHeader("ETag")).replace("\"", ""));
    }

    AccountId accountOfSomebody() {
        return at(GRID_LEADER, FAR_GRID).account();
    }

    static byte[] picture() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
