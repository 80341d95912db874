package org.linjuli.mediation;

import static org.linjuli.mediation.MediationProblem.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.platform.Announcements;
import org.linjuli.platform.Memory;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of mediations, answered from memory; the city changes them, dated, for the future only. */
@Service
public class MediationKinds {

    private static final int LONGEST_NAME = 12;

    /**
     * What is said of a kind from a day on.
     *
     * @param position among the others, from 1 to 99
     * @param until the first day on which it holds no more; null while it does
     */
    public record Stated(
            String name,
            int position,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /**
     * A kind.
     *
     * @param now as it is called today, or was called last; of one that begins later, as it will be
     * @param open whether somebody may ask for a mediation of it today
     * @param version what a change has to name
     * @param history the earliest first
     */
    public record Kind(MediationKind kind, Stated now, boolean open, long version, List<Stated> history) {

        public Kind {
            history = List.copyOf(history);
        }
    }

    private final MediationKindStore store;
    private final Memory<Map<MediationKind, MediationKindStore.Dated>> memory;
    private final Audit audit;
    private final Clock clock;

    MediationKinds(MediationKindStore store, Announcements announcements, Audit audit, Clock clock) {
        this.store = store;
        this.memory = announcements.remember("mediation.kinds", () -> byCode(store.all()));
        this.audit = audit;
        this.clock = clock;
    }

    private static Map<MediationKind, MediationKindStore.Dated> byCode(List<MediationKindStore.Dated> all) {
        var known = new LinkedHashMap<MediationKind, MediationKindStore.Dated>();
        all.forEach(one -> known.put(one.kind(), one));
        return known;
    }

    /** All in their order, those that are closed or begin later too. */
    public List<Kind> all() {
        return memory.now().values().stream()
                .map(this::kind)
                .sorted(Comparator.comparingInt((Kind one) -> one.now.position).thenComparing(one -> one.kind.code()))
                .toList();
    }

    private Kind kind(MediationKindStore.Dated dated) {
        var today = today();
        var history = dated.history();
        var now = history.stream().filter(one -> !today.isBefore(one.from)).reduce((one, later) -> later);
        return new Kind(
                dated.kind(),
                now.orElse(history.getFirst()),
                now.filter(one -> one.holds(today)).isPresent(),
                dated.version(),
                history);
    }

    /** What it is called today; its code where nobody knows it. */
    public String name(MediationKind kind) {
        return find(kind).map(one -> one.now.name).orElse(kind.code());
    }

    boolean isOpen(MediationKind kind) {
        return find(kind).filter(Kind::open).isPresent();
    }

    private Optional<Kind> find(MediationKind kind) {
        return Optional.ofNullable(memory.now().get(kind)).map(this::kind);
    }

    /**
     * Says what a kind is called from a day on, or that there is one; what was planned for later falls away.
     *
     * @param version the version that the change was made from, 0 for a new one
     */
    @Transactional
    public void change(Actor actor, MediationKind kind, String name, int position, LocalDate from, long version) {
        permitted(actor, from);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw BAD_KIND.now().field("name", "请用 %d 个字以内".formatted(LONGEST_NAME));
        }
        boolean taken = all().stream().anyMatch(one -> one.open && !one.kind.equals(kind) && one.now.name.equals(name));
        if (taken) {
            throw BAD_KIND.now().field("name", "已经有这个种类");
        }
        unlessStale(kind, version);
        store.close(kind, from);
        store.open(kind, name, position, from);
        audit.record(actor, act(kind, "change", from));
        memory.changed();
    }

    /** Nobody asks for a mediation of this kind from that day on; those that there are keep it. */
    @Transactional
    public void close(Actor actor, MediationKind kind, LocalDate from, long version) {
        permitted(actor, from);
        if (kind.equals(MediationKind.OTHER)) {
            throw KIND_STAYS.now();
        }
        if (find(kind).isEmpty()) {
            throw NO_SUCH_KIND.now();
        }
        unlessStale(kind, version);
        store.close(kind, from);
        audit.record(actor, act(kind, "close", from));
        memory.changed();
    }

    private static Act act(MediationKind kind, String what, LocalDate from) {
        return Act.change("mediation-kind." + what, "mediation-kind", kind.code())
                .with("from", from.toString());
    }

    private void unlessStale(MediationKind kind, long version) {
        if (!store.changedFrom(kind, version)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
    }

    private void permitted(Actor actor, LocalDate from) {
        actor.require(Permission.MEDIATION_KIND_EDIT);
        if (from.isBefore(today())) {
            throw BAD_KIND.now().field("from", "请选择今天或以后的日期");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }
}
