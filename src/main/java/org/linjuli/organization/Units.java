package org.linjuli.organization;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The units of the city. */
@Service
public class Units {

    private static final int MOST = 20;

    private final CurrentNetwork current;
    private final UnitStore store;
    private final PostStore posts;
    private final Audit audit;

    Units(CurrentNetwork current, UnitStore store, PostStore posts, Audit audit) {
        this.current = current;
        this.store = store;
        this.posts = posts;
        this.audit = audit;
    }

    /**
     * A unit that somebody registers.
     *
     * @param id chosen by the client, so that a repeat finds the stored row
     * @param area the area of the territory that it lies in or serves
     */
    public record NewUnit(UUID id, Unit.Kind kind, String name, CreditCode creditCode, NodePath area) {

        boolean isStoredAs(Unit unit) {
            return unit.kind() == kind
                    && unit.name().equals(name)
                    && unit.creditCode().equals(creditCode)
                    && unit.area().equals(area);
        }
    }

    /** The code that somebody typed, or the refusal that it is none. */
    public static CreditCode creditCode(String typed) {
        try {
            return new CreditCode(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException wrong) {
            throw OrganizationProblem.CREDIT_CODE_WRONG.now().field("creditCode", "请核对 18 位代码");
        }
    }

    /** Those whose name has all the words, or whose code begins so; names that begin so first. */
    public List<Unit> search(Actor actor, String text) {
        actor.require(Permission.DESK_READ);
        var words = Words.of(text);
        var code = text.strip().toUpperCase(Locale.ROOT);
        return current.network().units().stream()
                .filter(unit -> words.allIn(unit.name())
                        || (!code.isEmpty() && unit.creditCode().value().startsWith(code)))
                .sorted(Comparator.comparing((Unit unit) -> !words.begin(unit.name()))
                        .thenComparing(Unit::path))
                .limit(MOST)
                .toList();
    }

    /** One of them, for whoever sees units. */
    public Unit one(Actor actor, UUID id) {
        actor.require(Permission.DESK_READ);
        return store.find(id).orElseThrow(OrganizationProblem.NO_SUCH_UNIT::now);
    }

    Optional<Unit> find(UUID id) {
        return store.find(id);
    }

    public long version(Unit unit) {
        return store.version(unit.id());
    }

    /** Whether the actor may correct it. */
    public boolean mayCorrect(Actor actor, Unit unit) {
        return actor.may(Permission.UNIT_REGISTER, unit.area());
    }

    /** Whether the actor is told who its contacts are, as {@link Posts#at} would. */
    public boolean seesPosts(Actor actor, Unit unit) {
        return actor.may(Permission.ORGANIZATION_READ, unit.area()) || actor.serves(unit.path());
    }

    /** Another name or place; kind and code say which unit it is, and stay. */
    @Transactional
    public Unit correct(Actor actor, UUID id, long version, String name, NodePath area) {
        var unit = one(actor, id);
        actor.require(Permission.UNIT_REGISTER, unit.area());
        actor.require(Permission.UNIT_REGISTER, area);
        if (unit.name().equals(name) && unit.area().equals(area)) {
            return unit;
        }
        if (!store.correct(id, version, name, area)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        audit.record(
                actor,
                Act.change("unit.correct", "unit", id)
                        .at(area)
                        .with("before", unit.name())
                        .with("after", name));
        current.changed();
        return store.find(id).orElseThrow();
    }

    /** What a list is narrowed to; an empty text fits all names and codes. */
    public record Narrowed(
            Unit.@Nullable Kind kind, @Nullable NodePath area, String text) {}

    /**
     * All that fit, page by page.
     *
     * @param after the desk of the last one that the reader has seen; null at the beginning
     */
    public List<Unit> page(Actor actor, Narrowed to, @Nullable NodePath after, int limit) {
        actor.require(Permission.DESK_READ);
        return store.page(to, after == null ? 0 : Unit.numberOf(after), limit);
    }

    /** Registers those of a list that was looked through; whoever asks records it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void registerTogether(List<NewUnit> wanted) {
        wanted.forEach(this::opened);
        current.changed();
    }

    private Unit opened(NewUnit wanted) {
        var unit = store.insert(wanted);
        posts.openAtUnit(
                unit.id(), unit.kind() == Unit.Kind.PROPERTY ? PostTitle.PROPERTY_MANAGER : PostTitle.UNIT_CONTACT);
        return unit;
    }

    /** Registers a unit with its post, which is vacant at first; the same again finds the same. */
    @Transactional
    public Unit register(Actor actor, NewUnit given) {
        actor.require(Permission.UNIT_REGISTER, given.area());
        var stored = store.find(given.id());
        if (stored.isPresent()) {
            return stored.filter(given::isStoredAs).orElseThrow(OrganizationProblem.SAME_ID_OTHER_CONTENT::now);
        }
        var unit = opened(given);
        audit.record(actor, Act.change("unit.register", "unit", unit.id()).at(unit.area()));
        current.changed();
        return unit;
    }
}
