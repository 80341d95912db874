package org.linjuli.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.SmallNetwork.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.Filed;
import org.linjuli.casework.RequestFeed;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.figure.RequestFacts.Counts;
import org.linjuli.channel.Notices;
import org.linjuli.organization.Organization;
import org.linjuli.organization.SmallNetwork;
import org.linjuli.property.MatterFigures.Counted;
import org.linjuli.property.MatterFigures.Wanted;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Property matters are counted once each, as they stand, and copied to the branch. */
@SpringBootTest
@OwnDatabase
class MatterTests {

    private static final Actor OFFICER =
            new Actor(account("community"), "officer", List.of(new Grant(Role.COMMUNITY_OFFICER, COMMUNITY)));

    @Autowired
    private MatterNews news;

    @Autowired
    private MatterFigures figures;

    @Autowired
    private RequestFeed feed;

    @Autowired
    private Categories categories;

    @Autowired
    private Organization organization;

    @Autowired
    private Notices notices;

    @Autowired
    private PropertySettings settings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private long position;
    private long start;

    @BeforeEach
    void nothing(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
        jdbc.sql("delete from property.matter").update();
        jdbc.sql("delete from property.board").update();
        start = feed.top();
        position = start;
    }

    private UUID filed() {
        return Asker.PRODUCT.ask(() -> {
            var id = Filed.in(GRID.value())
                    .at(clock.instant())
                    .ownedBy(PROPERTY.value())
                    .store(jdbc);
            categorize(id, settings.category());
            return id;
        });
    }

    private void categorize(UUID id, String path) {
        var code = categories.byPath(path).orElseThrow().code();
        jdbc.sql("update casework.request set category = :code, compound_id = :compound where id = :id")
                .param("code", code)
                .param("compound", COMPOUND)
                .param("id", id)
                .update();
    }

    private void moved(UUID id, RequestState to, boolean reopened) {
        Asker.PRODUCT.run(() -> {
            jdbc.sql("""
                            update casework.request set state = :to, resolved_at = now(), reopenings = :again, owes = null where id = :id
                            """)
                    .param("to", to.name())
                    .param("again", reopened ? 1 : 0)
                    .param("id", id)
                    .update();
            jdbc.sql("""
                            insert into casework.timeline (request_id, action, from_state, to_state, actor, origin, at, owner, area)
                            select id, 'RESOLVE', 'IN_PROGRESS', :to, :id, 'H5', now(), owner, area from casework.request where id = :id
                            """).param("to", to.name()).param("id", id).update();
        });
    }

    private void follow() {
        var entries = Asker.PRODUCT.ask(() -> feed.entries(position, feed.top(), 100));
        transaction.executeWithoutResult(status -> news.follow(entries));
        position = feed.top();
    }

    private Counts sums() {
        var month = LocalDate.ofInstant(clock.instant(), CityTime.ZONE).withDayOfMonth(1);
        var asked = new MatterFigures.Asked(COMMUNITY, month, month, MatterFigures.By.COMPANY);
        var report = figures.of(OFFICER, asked);
        assertThat(report.lines().stream().mapToInt(line -> line.counts().counted()))
                .as("the lines add up to the whole")
                .satisfies(all -> assertThat(
                                all.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(report.whole().counted()));
        return report.whole();
    }

    private List<UUID> listed(Counted counted) {
        var month = LocalDate.ofInstant(clock.instant(), CityTime.ZONE).withDayOfMonth(1);
        return figures
                .page(OFFICER, new Wanted(null, COMPOUND, PROPERTY.value(), month, month, counted), null, 20)
                .items()
                .stream()
                .map(MatterFigures.Matter::request)
                .toList();
    }

    @Test
    void eachIsCountedAsItStandsHoweverOftenItIsFollowedAndEachFigureOpensToItsRows() {
        var solved = filed();
        var open = filed();
        follow();
        moved(solved, RequestState.RESOLVED, false);
        follow();
        position = start;
        follow();

        assertThat(sums().counted()).isEqualTo(2);
        assertThat(sums().solved()).isEqualTo(1);
        assertThat(sums().onTime()).isZero();
        assertThat(listed(Counted.SOLVED)).containsExactly(solved);
        assertThat(listed(Counted.COUNTED)).containsExactlyInAnyOrder(solved, open);
        assertThat(figures.lastYearOf(COMPOUND).solved()).isEqualTo(1);
    }

    @Test
    void underAPolicyCountsWhatIsSolvedAndWasFiledWhileOneHeldInTheCompound() {
        var before = filed();
        jdbc.sql("update casework.request set created_at = created_at - interval '20 days' where id = :id")
                .param("id", before)
                .update();
        var since = LocalDate.ofInstant(clock.instant(), CityTime.ZONE).minusDays(10);
        jdbc.sql("""
                        insert into property.policy (id, compound, area, mode, level, fee, months, promises, state, since, due_at, topic,
                          answer, in_force, drafted_by)
                        values (:id, :compound, :area::ltree, 'COMPANY', 3, 1, 36, '每日清扫', 'IN_FORCE', now(), now(), :id, '已答复',
                          daterange(:since, null), :id)
                        """)
                .param("id", UUID.randomUUID())
                .param("compound", COMPOUND)
                .param("area", GRID.value())
                .param("since", since)
                .update();
        var solved = filed();
        var open = filed();
        follow();
        moved(before, RequestState.RESOLVED, false);
        moved(solved, RequestState.RESOLVED, false);
        follow();

        var month = LocalDate.ofInstant(clock.instant(), CityTime.ZONE).withDayOfMonth(1);
        var asked = new MatterFigures.Asked(COMMUNITY, month.minusMonths(1), month, MatterFigures.By.COMPANY);
        assertThat(figures.of(OFFICER, asked).underPolicy()).isEqualTo(1);
        assertThat(figures.of(OFFICER, asked).whole().solved()).isEqualTo(2);
        assertThat(listed(Counted.UNDER_POLICY)).containsExactly(solved).doesNotContain(open);
        jdbc.sql("delete from property.policy").update();
    }

    @Test
    void whatIsNoPropertyMatterAnyMoreIsForgotten() {
        var one = filed();
        follow();
        assertThat(sums().counted()).isEqualTo(1);

        Asker.PRODUCT.run(() ->
                categorize(one, String.join("/", categories.all().getFirst().path())));
        moved(one, RequestState.RESOLVED, false);
        follow();

        assertThat(sums().counted()).isZero();
    }

    @Test
    void aLeapCountsTheSame() {
        moved(filed(), RequestState.RESOLVED, true);
        follow();
        var followed = sums();

        jdbc.sql("delete from property.matter").update();
        jdbc.sql("delete from property.board").update();
        transaction.executeWithoutResult(status -> news.leap(feed.top()));

        assertThat(sums().reopened()).isGreaterThanOrEqualTo(followed.reopened());
        assertThat(sums().solved()).isGreaterThanOrEqualTo(followed.solved());
    }

    @Test
    void theBranchIsToldOfANewOneOnce() {
        var secretary = organization.secretariesOf(COMPOUND).getFirst();
        var reader = new Actor(secretary, "secretary", List.of(new Grant(Role.BRANCH_SECRETARY, GRID)));
        int before = notices.unread(reader);

        filed();
        follow();
        position = start;
        follow();

        assertThat(notices.unread(reader)).isEqualTo(before + 1);
    }
}
