package org.linjuli.property;

import static org.linjuli.property.PropertyProblem.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.channel.Notices;
import org.linjuli.deliberation.CompoundDecisions;
import org.linjuli.organization.Organization;
import org.linjuli.platform.AreaList;
import org.linjuli.platform.Key;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Cursor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Page;
import org.linjuli.shared.Permission;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Terms of owners' committees: recorded, reminded of before they end, listed when they are over. */
@Service
public class Committees {

    /** How the latest term of a compound stands. */
    public enum Standing {
        CURRENT,
        /** Ends within the days of the reminder. */
        ENDING,
        /** Is over, and no later one was recorded. */
        OVER
    }

    /** Where a list goes on: behind the term that held until this day, which is no part of it. */
    public record Mark(LocalDate until, UUID id) {}

    /**
     * Latest terms by how they stand.
     *
     * @param red of those that are not over, those in which party members hold at least half of the seats
     */
    public record CommitteeSums(int current, int ending, int over, int red, int seats, int members) {}

    static final AreaList LIST = AreaList.earliestFirst(
                    "property.committee", "area", Key.day("upper(term)"), Key.id("id"))
            .of("not followed");
    private static final String LATEST = "from property.committee where not followed";
    private static final String SELECT =
            "select id, compound, area::text as area, lower(term) as starts, upper(term) - 1 as ends, seats, members ";
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final CompoundDecisions decisions;
    private final Organization organization;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;
    private final PropertySettings settings;

    Committees(
            JdbcClient jdbc,
            CompoundDecisions decisions,
            Organization organization,
            Notices notices,
            Audit audit,
            Clock clock,
            PropertySettings settings) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.organization = organization;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The latest term of each compound in the areas of the actor, those that end first before the others.
     *
     * @param red only red ones, and none that is over; or only others
     */
    public Page<Committee> page(
            Actor actor,
            @Nullable NodePath area,
            @Nullable Standing standing,
            @Nullable Boolean red,
            @Nullable Mark after,
            int limit) {
        var scope = actor.scope(Permission.PROPERTY_READ);
        return LIST.in(area == null ? scope : scope.within(area))
                .within("upper(term) > :it", Boolean.TRUE.equals(red) ? today() : null)
                .only("(2 * members >= seats) = :it", red)
                .within("upper(term) <= :it", standing == Standing.OVER ? today() : null)
                .within("upper(term) > :it", standing == Standing.ENDING ? today() : null)
                .within("upper(term) <= :it", standing == Standing.ENDING ? soon() : null)
                .within("upper(term) > :it", standing == Standing.CURRENT ? soon() : null)
                .after(after == null ? null : Cursor.of(after.until(), after.id()))
                .read(jdbc, limit, SELECT + "from property.committee", Committees::read);
    }

    public Standing standing(Committee one) {
        if (one.ends().isBefore(today())) {
            return Standing.OVER;
        }
        return one.ends().isBefore(soon()) ? Standing.ENDING : Standing.CURRENT;
    }

    CommitteeSums sums(NodePath area) {
        return jdbc.sql("""
                        select count(*) filter (where upper(term) > :soon)::int as current,
                          count(*) filter (where upper(term) > :today and upper(term) <= :soon)::int as ending,
                          count(*) filter (where upper(term) <= :today)::int as over,
                          count(*) filter (where upper(term) > :today and 2 * members >= seats)::int as red,
                          coalesce(sum(seats) filter (where upper(term) > :today), 0)::int as seats,
                          coalesce(sum(members) filter (where upper(term) > :today), 0)::int as members
                        """ + LATEST + " and area <@ :area::ltree")
                .param("area", area.value())
                .param("today", today())
                .param("soon", soon())
                .query(CommitteeSums.class)
                .single();
    }

    /** The latest term of a compound. */
    public Optional<Committee> of(UUID compound) {
        return jdbc.sql(SELECT + LATEST + " and compound = :compound")
                .param("compound", compound)
                .query(Committees::read)
                .optional();
    }

    /** Records a term; the same again changes nothing. */
    @Transactional
    public Committee record(Actor actor, Committee.Wanted wanted) {
        var area = decisions.gridOf(wanted.compound()).orElseThrow(NO_SUCH_COMPOUND::now);
        actor.require(Permission.POLICY_DRAFT, area);
        if (!wanted.ends().isAfter(wanted.from())
                || wanted.ends()
                        .isAfter(wanted.from().plusYears(Committee.MOST_YEARS).minusDays(1))) {
            throw BAD_TERM.now().field("ends", "任期应晚于开始日期，最长五年");
        }
        if (wanted.members() > wanted.seats()) {
            throw BAD_TERM.now().field("members", "党员人数不能多于委员人数");
        }
        var one = new Committee(
                wanted.id(), wanted.compound(), area, wanted.from(), wanted.ends(), wanted.seats(), wanted.members());
        var stored = find(one.id());
        if (stored.isPresent()) {
            return stored.filter(one::equals).orElseThrow(SAME_ID_OTHER_POLICY::now);
        }
        try {
            insert(one, actor);
        } catch (DataIntegrityViolationException taken) {
            throw TERMS_OVERLAP.now().field("from", "和已登记的任期重叠");
        }
        audit.record(
                actor, Act.change("committee.record", "committee", one.id()).at(area));
        return one;
    }

    private void insert(Committee one, Actor by) {
        jdbc.sql("""
                        update property.committee set followed = true
                        where compound = :compound and not followed and lower(term) < :from
                        """)
                .param("compound", one.compound())
                .param("from", one.from())
                .update();
        jdbc.sql("""
                        insert into property.committee (id, compound, area, term, seats, members, recorded_by, followed)
                        values (:id, :compound, :area::ltree, daterange(:from, :ends, '[]'), :seats, :members, :by,
                          exists (select from property.committee where compound = :compound and lower(term) > :from))
                        """)
                .param("id", one.id())
                .param("compound", one.compound())
                .param("area", one.area().value())
                .param("from", one.from())
                .param("ends", one.ends())
                .param("seats", one.seats())
                .param("members", one.members())
                .param("by", by.account().value())
                .update();
    }

    private Optional<Committee> find(UUID id) {
        return jdbc.sql(SELECT + "from property.committee where id = :id")
                .param("id", id)
                .query(Committees::read)
                .optional();
    }

    /** Tells the branches whose committees' terms end soon; each once. */
    @Transactional
    int remind() {
        var soon = jdbc.sql(SELECT + LATEST + """
                          and reminded_on is null and upper(term) > :today and upper(term) <= :soon
                        order by upper(term) limit :limit for update
                        """)
                .param("today", today())
                .param("soon", soon())
                .param("limit", BATCH)
                .query(Committees::read)
                .list();
        for (var one : soon) {
            jdbc.sql("update property.committee set reminded_on = :today where id = :id")
                    .param("today", today())
                    .param("id", one.id())
                    .update();
            organization
                    .secretariesOf(one.compound())
                    .forEach(secretary ->
                            notices.tell(secretary, "小区业主委员会任期到 %s 届满，请组织召开业主大会换届选举。".formatted(one.ends())));
        }
        return soon.size();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }

    private LocalDate soon() {
        return today().plusDays(settings.reminderDays());
    }

    private static Committee read(ResultSet row, int number) throws SQLException {
        return new Committee(
                row.getObject("id", UUID.class),
                row.getObject("compound", UUID.class),
                NodePath.of(row.getString("area")),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getInt("seats"),
                row.getInt("members"));
    }
}
