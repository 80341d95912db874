package org.linjuli.property;

import static org.linjuli.property.PropertyProblem.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Permission;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The modes in which compounds can be looked after; the city adds, renames and ends them. */
@Service
public class PolicyModes {

    private static final String SELECT =
            "select code, name, lower(validity) as starts, upper(validity) - 1 as ends, version from property.mode ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    PolicyModes(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** All there are or were, a dictionary of few lines. Open to whoever is signed in. */
    public List<PolicyMode> all() {
        return jdbc.sql(SELECT + "order by lower(validity), code")
                .query(PolicyModes::read)
                .list();
    }

    /** What each is called, by its code. */
    public Map<String, String> names() {
        return all().stream().collect(Collectors.toMap(PolicyMode::code, PolicyMode::name));
    }

    Optional<PolicyMode> find(String code) {
        return jdbc.sql(SELECT + "where code = :code")
                .param("code", code)
                .query(PolicyModes::read)
                .optional();
    }

    String name(String code) {
        return find(code).map(PolicyMode::name).orElse(code);
    }

    /** Refuses one that cannot be drafted today. */
    void requireToday(String code) {
        if (find(code).filter(one -> one.isOn(today())).isEmpty()) {
            throw BAD_MODE.now().field("mode", "请选择今天还在用的管理模式");
        }
    }

    /** Adds one; the same again finds the same. */
    @Transactional
    public PolicyMode add(Actor actor, String code, String name, LocalDate from) {
        actor.require(Permission.POLICY_MODE_EDIT);
        var stored = find(code);
        if (stored.isPresent()) {
            return stored.filter(one -> one.name().equals(name) && one.from().equals(from))
                    .orElseThrow(SAME_ID_OTHER_POLICY::now);
        }
        if (from.isBefore(today())) {
            throw BAD_MODE.now().field("from", "启用日期不能早于今天");
        }
        try {
            jdbc.sql(
                            "insert into property.mode (code, name, validity) values (:code, :name, daterange(:from::date, null))")
                    .param("code", code)
                    .param("name", name)
                    .param("from", from)
                    .update();
        } catch (DataIntegrityViolationException taken) {
            throw MODE_NAME_TAKEN.now().field("name", "这个名称已在用");
        }
        audit.record(actor, Act.change("policy-mode.add", "policy-mode", code).with("name", name));
        return find(code).orElseThrow();
    }

    /**
     * Renames one, or says until when it can be drafted; policies that have it keep it.
     *
     * @param until the last day, today or later; null where none is set
     */
    @Transactional
    public PolicyMode change(Actor actor, String code, long version, String name, @Nullable LocalDate until) {
        actor.require(Permission.POLICY_MODE_EDIT);
        var before = find(code).orElseThrow(NO_SUCH_MODE::now);
        if (until != null && (until.isBefore(today()) || until.isBefore(before.from()))) {
            throw BAD_MODE.now().field("until", "停用日期不能早于今天和启用日期");
        }
        try {
            int changed = jdbc.sql("""
                            update property.mode
                            set name = :name, validity = daterange(lower(validity), (:until::date + 1)), version = version + 1
                            where code = :code and version = :version
                            """)
                    .param("name", name)
                    .param("until", until)
                    .param("code", code)
                    .param("version", version)
                    .update();
            if (changed == 0) {
                throw LifecycleProblem.VERSION_STALE.now();
            }
        } catch (DataIntegrityViolationException taken) {
            throw MODE_NAME_TAKEN.now().field("name", "这个名称已在用");
        }
        audit.record(
                actor,
                Act.change("policy-mode.change", "policy-mode", code)
                        .with("from", before.name())
                        .with("to", name));
        return find(code).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    }

    private static PolicyMode read(ResultSet row, int number) throws SQLException {
        return new PolicyMode(
                row.getString("code"),
                row.getString("name"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getLong("version"));
    }
}
