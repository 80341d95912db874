package org.linjuli.meeting;

import static org.linjuli.platform.Columns.account;
import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which residents came to a session, and who wants to be told of the next. The numbers stand in the row of the meeting. */
@Repository
class ResidentStore {

    private final JdbcClient jdbc;

    ResidentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isHere(UUID meeting, AccountId account) {
        return jdbc.sql("""
                        select exists (select from meeting.resident_here where meeting = :meeting and account = :account)
                        """)
                .param("meeting", meeting)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** False where somebody is here already; each account counts once. */
    boolean come(UUID meeting, AccountId account, Instant at) {
        int come = jdbc.sql("""
                        insert into meeting.resident_here (meeting, account, at) values (:meeting, :account, :at)
                        on conflict do nothing
                        """)
                .param("meeting", meeting)
                .param("account", account.value())
                .param("at", utc(at))
                .update();
        if (come == 1 && !counted(meeting)) {
            throw MeetingProblem.NOT_RUNNING.now();
        }
        return come == 1;
    }

    private boolean counted(UUID meeting) {
        return jdbc.sql("""
                        update meeting.meeting set residents_here = residents_here + 1
                        where id = :meeting and state in ('PLANNED', 'OPEN')
                        """).param("meeting", meeting).update() == 1;
    }

    /** Those without a phone. An open session keeps its number; false where that would end, or it is over. */
    boolean count(UUID meeting, int counted) {
        return jdbc.sql("""
                        update meeting.meeting set residents_counted = :counted
                        where id = :meeting and state in ('PLANNED', 'OPEN')
                          and (state = 'PLANNED' or residents_here + :counted >= residents_needed)
                        """).param("meeting", meeting).param("counted", counted).update() == 1;
    }

    boolean wantsReminder(UUID compound, AccountId account) {
        return jdbc.sql("""
                        select exists (select from meeting.reminder_wanted
                                       where account = :account and compound = :compound)
                        """)
                .param("account", account.value())
                .param("compound", compound)
                .query(Boolean.class)
                .single();
    }

    /** Says whether that is new. */
    boolean wantReminder(UUID compound, AccountId account, Instant at) {
        return jdbc.sql("""
                        insert into meeting.reminder_wanted (compound, account, at) values (:compound, :account, :at)
                        on conflict do nothing
                        """)
                        .param("compound", compound)
                        .param("account", account.value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Of this compound, and of any in which the person lived before. */
    boolean wantNoReminder(AccountId account) {
        return jdbc.sql("delete from meeting.reminder_wanted where account = :account")
                        .param("account", account.value())
                        .update()
                > 0;
    }

    List<AccountId> wanting(UUID compound, int most) {
        return jdbc.sql("""
                        select account from meeting.reminder_wanted where compound = :compound order by account limit :most
                        """)
                .param("compound", compound)
                .param("most", most)
                .query((row, number) -> account(row, "account"))
                .list();
    }

    /** Takes away who came before then, and leaves the numbers. */
    int forget(Instant before, int most) {
        return jdbc.sql("""
                        delete from meeting.resident_here where (meeting, account) in
                          (select meeting, account from meeting.resident_here where at < :before limit :most)
                        """).param("before", utc(before)).param("most", most).update();
    }
}
