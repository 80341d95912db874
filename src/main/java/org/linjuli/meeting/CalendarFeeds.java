package org.linjuli.meeting;

import static org.linjuli.platform.Columns.utc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.identity.Grants;
import org.linjuli.identity.NodeNames;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings of somebody for the calendar on their phone, at an address that only they know. It says when and where, never
 * what stands on the agenda; a new address ends the old one.
 */
@Service
public class CalendarFeeds {

    private static final int SECRET_BYTES = 32;
    private static final int DAYS_BACK = 30;
    private static final int MOST = 500;
    private static final Duration LENGTH = Duration.ofMinutes(60);

    private final JdbcClient jdbc;
    private final Grants grants;
    private final Meetings meetings;
    private final SeriesStore series;
    private final NodeNames names;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(
            JdbcClient jdbc,
            Grants grants,
            Meetings meetings,
            SeriesStore series,
            NodeNames names,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.meetings = meetings;
        this.series = series;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** Since when the actor has an address; empty without one. */
    public Optional<Instant> since(Actor actor) {
        return jdbc.sql("select made_at from meeting.calendar_feed where account = :account")
                .param("account", actor.account().value())
                .query((row, number) -> row.getTimestamp("made_at").toInstant())
                .optional();
    }

    /** A new address, told once; the one before leads nowhere from now on. */
    @Transactional
    public String renew(Actor actor) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Asker.PRODUCT.run(() -> {
            forget(actor.account());
            jdbc.sql("""
                            insert into meeting.calendar_feed (id, account, digest, made_at)
                            values (:id, :account, :digest, :at)
                            """)
                    .param("id", Ids.next(clock))
                    .param("account", actor.account().value())
                    .param("digest", digest(token))
                    .param("at", utc(clock.instant()))
                    .update();
            audit.record(actor, Act.change("calendar-feed.renew", "account", actor.account()));
        });
        return token;
    }

    /** The address leads nowhere from now on. */
    @Transactional
    public void revoke(Actor actor) {
        Asker.PRODUCT.run(() -> {
            if (forget(actor.account()) > 0) {
                audit.record(actor, Act.change("calendar-feed.revoke", "account", actor.account()));
            }
        });
    }

    private int forget(AccountId account) {
        return jdbc.sql("delete from meeting.calendar_feed where account = :account")
                .param("account", account.value())
                .update();
    }

    /** The calendar at this address, with the roles that its owner has now. */
    public String read(String token) {
        var account = Asker.PRODUCT
                .ask(() -> jdbc.sql("select account from meeting.calendar_feed where digest = :digest")
                        .param("digest", digest(token))
                        .query(UUID.class)
                        .optional())
                .map(AccountId::new)
                .orElseThrow(MeetingProblem.NO_SUCH_CALENDAR::now);
        var owner = new Actor(account, "", grants.of(account));
        var from = LocalDate.ofInstant(clock.instant(), CityTime.ZONE).minusDays(DAYS_BACK);
        var asked = new MeetingQuestion(
                null, null, null, from, from.plusDays(DAYS_BACK + MeetingPlanning.DAYS_AHEAD), false);
        return written(meetings.all(owner, asked, MOST));
    }

    /** One meeting as a calendar. */
    public String of(Meeting meeting) {
        return written(java.util.List.of(meeting));
    }

    private String written(java.util.List<Meeting> found) {
        var text = new CalendarText("邻聚里会议");
        var of = series.find(
                found.stream().map(Meeting::series).collect(Collectors.toSet()),
                LocalDate.ofInstant(clock.instant(), CityTime.ZONE));
        var called = names.namesOf(found.stream().map(Meeting::node).toList());
        for (var meeting : found) {
            text.line("BEGIN", "VEVENT");
            text.line("UID", meeting.id() + "@linjuli");
            text.utc("DTSTAMP", meeting.since());
            text.line("SEQUENCE", String.valueOf(meeting.version()));
            text.local("DTSTART", meeting.startsAt());
            text.local("DTEND", meeting.startsAt().plus(LENGTH));
            text.text("SUMMARY", meeting.tier().at(called.getOrDefault(meeting.node(), "")));
            Optional.ofNullable(of.get(meeting.series())).ifPresent(one -> text.text("LOCATION", one.place()));
            text.line("STATUS", meeting.state() == MeetingState.CANCELLED ? "CANCELLED" : "CONFIRMED");
            text.line("END", "VEVENT");
        }
        return text.end();
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
