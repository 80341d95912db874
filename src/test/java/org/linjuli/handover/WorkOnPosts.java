package org.linjuli.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of each kind of work that can hang on a post, as its module writes them. */
record WorkOnPosts(JdbcClient jdbc, LocalDate today) {

    UUID topic(UUID compound, NodePath area) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into deliberation.topic (id, compound, area, title, text, state, raised_at, since, due_at)
                        values (:id, :compound, :area::ltree, '楼道感应灯换成声控', '三单元夜里太黑', 'RAISED', now(), now(),
                          now() + interval '5 days')
                        """)
                .param("id", id)
                .param("compound", compound)
                .param("area", area.value())
                .update();
        return id;
    }

    UUID resolution(NodePath owner) {
        var series = UUID.randomUUID();
        var meeting = UUID.randomUUID();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into meeting.series (id, tier, node, name, place, weekday, starts, every_weeks, anchor, quorum)
                        select :id, 'STREET', subpath(:node::ltree, 0, 4), '街道联席会议', '街道会议室', 1, '09:00', 1, :today, 60
                        """)
                .param("id", series)
                .param("node", owner.value())
                .param("today", today)
                .update();
        jdbc.sql("""
                        insert into meeting.meeting (id, series, tier, node, planned_day, day, starts_at, state, clock_from, seats,
                          needed, code)
                        select :id, id, tier, node, :today, :today, now(), 'PLANNED', now(), 3, 2, '123456'
                        from meeting.series where id = :series
                        """)
                .param("id", meeting)
                .param("series", series)
                .param("today", today)
                .update();
        jdbc.sql("""
                        insert into meeting.resolution (id, meeting, tier, node, owner, what, criterion, due, state, made_at, clock_from)
                        select :id, id, tier, node, :owner::ltree, '下周清完三号楼后的堆物', '照片为证', :due, 'OPEN', now(), now()
                        from meeting.meeting where id = :meeting
                        """)
                .param("id", id)
                .param("meeting", meeting)
                .param("owner", owner.value())
                .param("due", today.plusDays(7))
                .update();
        return id;
    }

    /** What an organization owes to an alliance that is in force; answers with the alliance. */
    UUID duty(UUID member, NodePath area) {
        var alliance = UUID.randomUUID();
        var seat = UUID.randomUUID();
        var duty = UUID.randomUUID();
        jdbc.sql("""
                        with a as (
                          insert into alliance.alliance (id, kind, name, area, state, due_at, founded_at, founded_by, active_since)
                          values (:alliance, 'THREE_LINKS', :name, :area::ltree, 'ACTIVE', now(), now(), :seat, :today)),
                        s as (
                          insert into alliance.seat (id, alliance, role, place, member, name, signed_at, signed_by)
                          values (:seat, :alliance, 'GRID', 1, :member, '网格党总支', now(), :seat),
                                 (gen_random_uuid(), :alliance, 'COMMUNITY', 1, gen_random_uuid(), '社区', now(), :seat),
                                 (gen_random_uuid(), :alliance, 'UNIT', 1, gen_random_uuid(), '单位', now(), :seat)),
                        d as (
                          insert into alliance.duty (id, alliance, seat, title, rhythm, since, given_by)
                          values (:duty, :alliance, :seat, '组织一次网格走访', 'MONTHLY', :today, :seat))
                        insert into alliance.duty_period (duty, alliance, seat, area, starts_on, due_on, closes_on)
                        values (:duty, :alliance, :seat, :area::ltree, :today, :today::date + 20, :today::date + 30)
                        """)
                .param("alliance", alliance)
                .param("name", "三联共建" + alliance.toString().substring(0, 8))
                .param("seat", seat)
                .param("duty", duty)
                .param("member", member)
                .param("area", area.value())
                .param("today", today)
                .update();
        return alliance;
    }

    UUID project(@Nullable AccountId lead, UUID building, NodePath area) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into project.project (id, title, area, buildings, goal, starts_on, ends_on, state, lead, set_at, due_at)
                        values (:id, '楼前小广场翻新', :area::ltree, array[:building], '翻新小广场并装上扶手', :today, :today::date + 60, 'LED',
                          :lead, now(), now() + interval '10 days')
                        """)
                .param("id", id)
                .param("area", area.value())
                .param("building", building)
                .param("today", today)
                .param("lead", lead == null ? null : lead.value())
                .update();
        return id;
    }
}
