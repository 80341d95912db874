package org.linjuli.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Talk points and their sessions, found by their compound. */
@Repository
class TalkRows {

    /** Behind which row a page goes on. */
    record Mark(LocalDate day, UUID id) {}

    private final JdbcClient jdbc;
    private final SeriesStore series;

    TalkRows(JdbcClient jdbc, SeriesStore series) {
        this.jdbc = jdbc;
        this.series = series;
    }

    /** The talk point of a compound. */
    Optional<Series> point(UUID compound, LocalDate today) {
        return jdbc.sql("select id from meeting.series where compound = :compound and ended_on is null")
                .param("compound", compound)
                .query(UUID.class)
                .optional()
                .flatMap(id -> series.find(id, today));
    }

    /** Those of the compounds that have a talk point. */
    Set<UUID> withPoint(Collection<UUID> compounds) {
        return jdbc.sql("select compound from meeting.series where compound = any(:compounds) and ended_on is null")
                .param("compounds", compounds.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("compound", UUID.class))
                .set();
    }

    Optional<Meeting> session(UUID id) {
        return jdbc.sql("select " + MeetingStore.COLUMNS
                        + " from meeting.meeting m where m.id = :id and m.compound is not null")
                .param("id", id)
                .query(MeetingStore::read)
                .optional();
    }

    Optional<Meeting> next(UUID compound, LocalDate from) {
        return jdbc.sql("select " + MeetingStore.COLUMNS + """
                        from meeting.meeting m
                        where m.compound = :compound and m.day >= :from and m.state in ('PLANNED', 'OPEN')
                        order by m.day, m.id limit 1
                        """)
                .param("compound", compound)
                .param("from", from)
                .query(MeetingStore::read)
                .optional();
    }

    List<Meeting> past(UUID compound, @Nullable Mark mark, int most) {
        return jdbc.sql("select " + MeetingStore.COLUMNS + """
                        from meeting.meeting m
                        where m.compound = :compound and m.state in ('CLOSED', 'MISSED', 'CANCELLED')
                          and (:day::date is null or (m.day, m.id) < (:day::date, :id::uuid))
                        order by m.day desc, m.id desc limit :most
                        """)
                .param("compound", compound)
                .param("day", mark == null ? null : mark.day())
                .param("id", mark == null ? null : mark.id())
                .param("most", most)
                .query(MeetingStore::read)
                .list();
    }

    /** Where residents meet. */
    String place(Meeting meeting) {
        return jdbc.sql("select place from meeting.series where id = :id")
                .param("id", meeting.series())
                .query(String.class)
                .single();
    }

    /** Those of a day of which nobody was told yet; each is told of by the one who takes it. */
    List<Meeting> takeToRemind(LocalDate day, int most) {
        return jdbc.sql("""
                        update meeting.meeting m set reminded = true
                        where m.id in (select id from meeting.meeting
                                       where day = :day and tier = 'COMPOUND' and state = 'PLANNED' and not reminded
                                       order by id limit :most for update skip locked)
                        returning
                        """ + MeetingStore.COLUMNS)
                .param("day", day)
                .param("most", most)
                .query(MeetingStore::read)
                .list();
    }

    /** The series that were set up in one stroke and are as they were then. */
    List<UUID> untouchedOf(UUID batch) {
        return jdbc.sql("""
                        select id from meeting.series
                        where batch = :batch and version = 0 and ended_on is null order by node for update
                        """)
                .param("batch", batch)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** As though it had never been; false where something has become of one of its sessions. */
    boolean remove(UUID id) {
        jdbc.sql("""
                        delete from meeting.meeting m
                        where m.series = :id and m.state = 'PLANNED' and m.moved = 0 and m.present = 0
                          and m.residents_here + m.residents_counted = 0
                          and not exists (select from meeting.item i where i.meeting = m.id)
                        """).param("id", id).update();
        boolean isFree = jdbc.sql("select not exists (select from meeting.meeting where series = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (isFree) {
            jdbc.sql("delete from meeting.seat where series = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from meeting.series where id = :id")
                    .param("id", id)
                    .update();
        }
        return isFree;
    }

    /** The talk points of a community that go on, by compound. */
    List<UUID> compoundsIn(NodePath community) {
        return jdbc.sql("""
                        select compound from meeting.series
                        where tier = 'COMPOUND' and node <@ :community::ltree and ended_on is null
                        """)
                .param("community", community.value())
                .query((row, number) -> row.getObject("compound", UUID.class))
                .list();
    }

    /** A talk point and what is still ahead lie at another node, because the grids were redrawn. */
    void lies(UUID compound, NodePath node) {
        jdbc.sql("""
                        update meeting.seat s set node = case when nlevel(s.node) = 7 then :node::ltree
                            else subpath(:node::ltree, 0, nlevel(s.node)) end
                        from meeting.series one
                        where one.id = s.series and one.compound = :compound and one.ended_on is null
                          and s.until is null and nlevel(s.node) between 5 and 7
                        """).param("compound", compound).param("node", node.value()).update();
        jdbc.sql("update meeting.series set node = :node::ltree where compound = :compound and ended_on is null")
                .param("compound", compound)
                .param("node", node.value())
                .update();
        jdbc.sql("""
                        update meeting.meeting set node = :node::ltree
                        where compound = :compound and state in ('PLANNED', 'OPEN')
                        """).param("compound", compound).param("node", node.value()).update();
    }
}
