package org.linjuli.deliberation;

import static org.linjuli.platform.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.deliberation.Topic.TopicPlace;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the owners of a compound decided by a vote, and who may speak for its households; for modules that act on it. */
@Service
public class CompoundDecisions {

    /** The latest topics of a compound among which somebody chooses. */
    private static final int MOST = 20;

    /**
     * A topic on which the owners decided.
     *
     * @param winner the option that won
     * @param voted households that voted, of those on the roll
     */
    public record Decided(UUID topic, String title, String winner, int voted, int roll, Instant closed) {}

    /** Whom a question to a compound is put to. */
    public record Asked(List<UUID> buildings, int households) {}

    private static final String DECIDED = """
            select t.id, t.title, t.decision, v.voted, v.roll, v.closes_at
            from deliberation.topic t join deliberation.vote v on v.topic = t.id and v.round = t.votes
            where t.compound = :compound and t.decision is not null
              and v.basis = 'HOUSEHOLD' and v.rule <> 'MAJORITY' and v.outcome = 'DECIDED'
            """;

    private final Compounds compounds;
    private final JdbcClient jdbc;

    CompoundDecisions(Compounds compounds, JdbcClient jdbc) {
        this.compounds = compounds;
        this.jdbc = jdbc;
    }

    /**
     * What households of this compound chose in the last vote on this topic, counted by the rules of 民法典 第二百七十八条; empty where
     * it is another compound's, or was not decided so.
     */
    public Optional<Decided> decided(UUID topic, UUID compound) {
        return jdbc.sql(DECIDED + " and t.id = :topic")
                .param("compound", compound)
                .param("topic", topic)
                .query(CompoundDecisions::read)
                .optional();
    }

    /** The topics of a compound that were decided like this, the latest first. */
    public List<Decided> decided(UUID compound) {
        return jdbc.sql(DECIDED + " order by v.closes_at desc, t.id desc limit :most")
                .param("compound", compound)
                .param("most", MOST)
                .query(CompoundDecisions::read)
                .list();
    }

    private static Decided read(ResultSet row, int number) throws SQLException {
        return new Decided(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("decision"),
                row.getInt("voted"),
                row.getInt("roll"),
                instant(row, "closes_at"));
    }

    /** The grid in which most buildings of a compound stand. */
    public Optional<NodePath> gridOf(UUID compound) {
        return compounds.place(compound).map(TopicPlace::area);
    }

    /** The buildings of a compound, and how many doors they have: whom to ask about it. */
    public Asked askedIn(UUID compound) {
        return new Asked(
                compounds.buildings(compound), compounds.households(compound).size());
    }

    /** Who lives in a compound and was verified; nobody where it is no more. */
    public List<AccountId> dwellersOf(UUID compound) {
        return compounds.exists(compound) ? compounds.dwellersOf(compounds.households(compound)) : List.of();
    }

    /** The compound in which somebody says they live now. */
    public Optional<UUID> homeOf(AccountId account) {
        return compounds.homeOf(account);
    }

    /** The household for which somebody may speak: they live there now, and it was verified. */
    public Optional<UUID> householdOf(AccountId account) {
        return compounds.householdOf(account);
    }
}
