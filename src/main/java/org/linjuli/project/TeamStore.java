package org.linjuli.project;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.instantOrNull;
import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams and rotas as they stand in the database. */
@Repository
class TeamStore {

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(UUID project, AccountId account) {
        return jdbc.sql(
                        "select exists (select from project.team_member where project = :project and account = :account)")
                .param("project", project)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    List<Member> of(UUID project) {
        return jdbc.sql("""
                        select account, joined_at from project.team_member where project = :project
                        order by joined_at, account
                        """)
                .param("project", project)
                .query((row, number) -> new Member(account(row, "account"), instant(row, "joined_at")))
                .list();
    }

    /** Says whether they were not in it. */
    boolean add(UUID project, AccountId account, Instant at) {
        return jdbc.sql("""
                        insert into project.team_member (project, account, joined_at) values (:project, :account, :at)
                        on conflict do nothing
                        """)
                        .param("project", project)
                        .param("account", account.value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean remove(UUID project, AccountId account) {
        jdbc.sql("""
                        delete from project.shift where project = :project and account = :account and checked_in is null
                        """)
                .param("project", project)
                .param("account", account.value())
                .update();
        return jdbc.sql("delete from project.team_member where project = :project and account = :account")
                        .param("project", project)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** The latest days first. */
    List<Shift> shifts(UUID project, int most) {
        return jdbc.sql("""
                        select id, day, account, checked_in, note from project.shift where project = :project
                        order by day desc, account limit :most
                        """)
                .param("project", project)
                .param("most", most)
                .query((row, number) -> new Shift(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        account(row, "account"),
                        instantOrNull(row, "checked_in"),
                        row.getString("note")))
                .list();
    }

    Optional<Shift> shift(UUID project, LocalDate day, AccountId account) {
        return jdbc.sql("""
                        select id, checked_in, note from project.shift
                        where project = :project and day = :day and account = :account
                        """)
                .param("project", project)
                .param("day", day)
                .param("account", account.value())
                .query((row, number) -> new Shift(
                        row.getObject("id", UUID.class),
                        day,
                        account,
                        instantOrNull(row, "checked_in"),
                        row.getString("note")))
                .optional();
    }

    /** Says whether they were not on it. */
    boolean putOn(UUID project, LocalDate day, AccountId account) {
        return jdbc.sql("""
                        insert into project.shift (project, day, account) values (:project, :day, :account)
                        on conflict do nothing
                        """)
                        .param("project", project)
                        .param("day", day)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    void checkIn(UUID project, Shift shift) {
        jdbc.sql("""
                        update project.shift set checked_in = :at, note = :note
                        where project = :project and day = :day and account = :account
                        """)
                .param("at", utc(shift.checkedIn()))
                .param("note", shift.note())
                .param("project", project)
                .param("day", shift.day())
                .param("account", shift.account().value())
                .update();
    }
}
