package org.linjuli.deliberation;

import static org.linjuli.platform.Columns.utc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Votes, their rolls and their ballots. No statement here reads a mark and a ballot together. */
@Repository
class VoteStore {

    private final JdbcClient jdbc;

    VoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a pile held when it was taken away. */
    @SuppressWarnings("ArrayRecordComponent") // Opened at once and never compared.
    record Taken(byte[] content, int web, int paper) {}

    void open(UUID topic, Vote vote, Collection<UUID> voters, byte[] pile) {
        jdbc.sql("""
                        insert into deliberation.vote (id, topic, round, basis, opened_at, closes_at, rule, options, roll)
                        values (:id, :topic, :round, :basis, :opened, :closes, :rule, :options, :roll)
                        """)
                .param("id", vote.id())
                .param("topic", topic)
                .param("round", vote.round())
                .param("basis", vote.basis().name())
                .param("opened", utc(vote.opened()))
                .param("closes", utc(vote.closes()))
                .param("rule", vote.rule().name())
                .param("options", vote.options().toArray(String[]::new))
                .param("roll", voters.size())
                .update();
        jdbc.sql("insert into deliberation.roll_mark (vote, voter) select :vote, * from unnest(:voters::uuid[])")
                .param("vote", vote.id())
                .param("voters", voters.toArray(UUID[]::new))
                .update();
        jdbc.sql("insert into deliberation.ballot_pile (id, content) values (:vote, :pile)")
                .param("vote", vote.id())
                .param("pile", pile)
                .update();
    }

    /** One after the other; empty when it was counted, or there is no such vote. */
    Optional<byte[]> lockPile(UUID vote) {
        return jdbc.sql("select content from deliberation.ballot_pile where id = :vote for update")
                .param("vote", vote)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** The pile must be locked. */
    void add(UUID vote, byte[] content, int web, int paper) {
        jdbc.sql("""
                        update deliberation.ballot_pile
                        set content = :content, cast_web = cast_web + :web, on_paper = on_paper + :paper where id = :vote
                        """)
                .param("content", content)
                .param("web", web)
                .param("paper", paper)
                .param("vote", vote)
                .update();
    }

    /** It is nowhere after that. */
    Optional<Taken> takePile(UUID vote) {
        return jdbc.sql("delete from deliberation.ballot_pile where id = :vote returning content, cast_web, on_paper")
                .param("vote", vote)
                .query((row, number) ->
                        new Taken(row.getBytes("content"), row.getInt("cast_web"), row.getInt("on_paper")))
                .optional();
    }

    boolean isOnRoll(UUID vote, UUID voter) {
        return jdbc.sql("select exists (select from deliberation.roll_mark where vote = :vote and voter = :voter)")
                .param("vote", vote)
                .param("voter", voter)
                .query(Boolean.class)
                .single();
    }

    /** How many of these are on the roll. */
    int onRoll(UUID vote, Collection<UUID> voters) {
        return jdbc.sql("select count(*)::int from deliberation.roll_mark where vote = :vote and voter = any(:voters)")
                .param("vote", vote)
                .param("voters", voters.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    boolean hasVoted(UUID vote, UUID voter) {
        return !waiting(vote, List.of(voter)).contains(voter) && isOnRoll(vote, voter);
    }

    /** Those of these that are on the roll and have not voted. */
    Set<UUID> waiting(UUID vote, Collection<UUID> voters) {
        return jdbc
                .sql("""
                        select voter from deliberation.roll_mark
                        where vote = :vote and voter = any(:voters) and voted_on is null
                        """)
                .param("vote", vote)
                .param("voters", voters.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("voter", UUID.class))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Says how many of these had not voted before: the rows decide, not a look beforehand. */
    int mark(UUID vote, List<UUID> voters, LocalDate day, BallotOrigin origin) {
        return jdbc.sql("""
                        update deliberation.roll_mark set voted_on = :day, origin = :origin
                        where vote = :vote and voter = any(:voters) and voted_on is null
                        """)
                .param("day", day)
                .param("origin", origin.name())
                .param("vote", vote)
                .param("voters", voters.toArray(UUID[]::new))
                .update();
    }

    void close(Vote counted) {
        jdbc.sql("""
                        update deliberation.vote set voted = :voted, on_paper = :paper, counts = :counts, outcome = :outcome
                        where id = :id
                        """)
                .param("voted", counted.voted())
                .param("paper", counted.onPaper())
                .param("counts", counted.counts().toArray(Integer[]::new))
                .param("outcome", Objects.requireNonNull(counted.outcome()).name())
                .param("id", counted.id())
                .update();
    }
}
