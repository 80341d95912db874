package org.linjuli.residence;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.IdentityImport.Given;
import org.linjuli.platform.BulkCopy;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills in who lives where in a sample city, by COPY. Refuses outside demo mode. */
@Service
public class ResidenceImport {

    /** A residence, and the grid that it lies in. */
    public record Home(Residence residence, NodePath grid) {}

    private final JdbcClient jdbc;
    private final BulkCopy bulk;
    private final IdentityImport people;

    ResidenceImport(DataSource dataSource, IdentityImport people) {
        this.jdbc = JdbcClient.create(dataSource);
        this.bulk = new BulkCopy(dataSource);
        this.people = people;
    }

    /** Those who live there now are residents of the grid. */
    @Transactional
    public void homes(List<Home> homes) {
        bulk.copy("""
                residence.residence (id, account, building, household, door, kind, state, validity, stated_at,
                  decided_at, decided_by, ground, note)
                """, homes, home -> values(home.residence));
        var present = homes.stream().filter(home -> home.residence.isPresent()).toList();
        people.grants(
                present.stream().map(ResidenceImport::given).toList(),
                present.stream()
                        .map(home -> home.residence.since())
                        .min(Instant::compareTo)
                        .orElse(Instant.EPOCH));
    }

    private static Given given(Home home) {
        var account = home.residence.account();
        return new Given(account, new Grant(Role.RESIDENT, home.grid), ResidenceSteps.source(account));
    }

    private static @Nullable Object[] values(Residence one) {
        var decision = one.decision();
        return new @Nullable Object[] {
            one.id(),
            one.account(),
            one.home().building(),
            one.home().household(),
            one.home().door(),
            one.kind(),
            one.state(),
            "[\"%s\",%s)".formatted(one.since(), one.until() == null ? "" : "\"" + one.until() + "\""),
            one.stated(),
            decision == null ? null : decision.at(),
            decision == null ? null : decision.by(),
            decision == null ? null : decision.ground(),
            decision == null ? null : decision.note()
        };
    }

    /** Takes everything away again, but for the roles of people; for a loading that was broken off. */
    @Transactional
    public void clear() {
        jdbc.sql("delete from residence.residence").update();
    }
}
