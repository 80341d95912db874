package org.linjuli.organization;

import static org.linjuli.platform.Columns.instant;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which property company looks after which compound: one at any instant, from when to when. */
@Service
public class PropertyServices {

    private static final int MOST = 500;

    /** A compound that a company looks after, and since when. */
    public record Served(Compound compound, Instant since) {}

    private record Serving(UUID compound, Instant since) {}

    private final JdbcClient jdbc;
    private final Units units;
    private final CurrentNetwork current;
    private final Territory territory;
    private final Clock clock;
    private final Audit audit;

    PropertyServices(
            JdbcClient jdbc, Units units, CurrentNetwork current, Territory territory, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.units = units;
        this.current = current;
        this.territory = territory;
        this.clock = clock;
        this.audit = audit;
    }

    /** What a company looks after now, the latest first; at most 500. */
    public List<Served> of(Actor actor, UUID unit) {
        units.one(actor, unit);
        return jdbc
                .sql("""
                        select compound, lower(validity) as since from organization.property_service
                        where unit = :unit and upper_inf(validity) order by lower(validity) desc, compound limit :most
                        """)
                .param("unit", unit)
                .param("most", MOST)
                .query((row, number) -> new Serving(row.getObject("compound", UUID.class), instant(row, "since")))
                .list()
                .stream()
                .flatMap(one -> territory.compound(one.compound).stream().map(found -> new Served(found, one.since)))
                .toList();
    }

    public boolean maySet(Actor actor, NodePath community) {
        return actor.may(Permission.PROPERTY_SERVICE_SET, community);
    }

    /** From now on the company looks after the compound, or does no more; the same again changes nothing. */
    @Transactional
    public void set(Actor actor, UUID unitId, UUID compoundId, boolean serves) {
        var unit = units.one(actor, unitId);
        var compound = territory
                .compound(compoundId)
                .filter(one -> actor.may(Permission.ORGANIZATION_READ, one.community()))
                .orElseThrow(OrganizationProblem.NO_SUCH_COMPOUND::now);
        actor.require(Permission.PROPERTY_SERVICE_SET, compound.community());
        if (unit.kind() != Unit.Kind.PROPERTY) {
            throw OrganizationProblem.NOT_A_PROPERTY_COMPANY.now();
        }
        if (serves ? begin(unit, compoundId) : end(unit, compoundId)) {
            audit.record(
                    actor,
                    Act.change(serves ? "property-service.begin" : "property-service.end", "compound", compoundId)
                            .at(compound.community())
                            .with("unit", unitId.toString()));
            current.changed();
        }
    }

    /** The database lets one company in; says whether this one came just now. */
    private boolean begin(Unit unit, UUID compound) {
        boolean begun = jdbc.sql("""
                                insert into organization.property_service (compound, unit, validity)
                                values (:compound, :unit, tstzrange(:now, null)) on conflict do nothing
                                """)
                        .param("compound", compound)
                        .param("unit", unit.id())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
        if (begun || serving(compound).filter(unit.id()::equals).isPresent()) {
            return begun;
        }
        var name = serving(compound).flatMap(units::find).map(Unit::name).orElse("");
        throw OrganizationProblem.SERVED_ALREADY.because("现在由“%s”服务，请先在那家公司停止服务".formatted(name));
    }

    private boolean end(Unit unit, UUID compound) {
        return jdbc.sql("""
                        update organization.property_service set validity = tstzrange(lower(validity),
                            greatest(:now, lower(validity) + interval '1 microsecond'))
                        where compound = :compound and unit = :unit and upper_inf(validity)
                        """)
                        .param("compound", compound)
                        .param("unit", unit.id())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private Optional<UUID> serving(UUID compound) {
        return jdbc.sql(
                        "select unit from organization.property_service where compound = :compound and upper_inf(validity)")
                .param("compound", compound)
                .query((row, number) -> row.getObject("unit", UUID.class))
                .optional();
    }
}
