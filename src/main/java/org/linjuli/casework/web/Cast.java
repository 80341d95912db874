package org.linjuli.casework.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.Standing;
import org.linjuli.casework.TimelineEntry;
import org.linjuli.casework.web.RequestDetail.ReporterView;
import org.linjuli.identity.Accounts;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Mask;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Component;

/**
 * Tells by which name somebody in a time line is shown to the one who asks.
 *
 * <p>Staff act in public: their names are shown. A reporter's name is shown in full to the desks that handle the
 * matter; to other staff it is masked, or hidden when the reporter wished it; to other residents it is never shown.
 */
@Component
class Cast {

    private static final String REPORTER = "反映人";
    private static final String ANONYMOUS = "匿名";
    private static final String SYSTEM = "系统";

    private final Accounts accounts;

    Cast(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Reads the names of everybody in a time line at once, and of the reporters for who handles the matter. */
    Names of(Standing standing, Actor viewer) {
        Set<AccountId> people = new HashSet<>();
        standing.timeline().forEach(entry -> people.add(entry.actor()));
        if (standing.handles()) {
            people.addAll(standing.reporters().keySet());
        }
        people.remove(Actor.system().account());
        people.remove(viewer.account());
        return new Names(standing, viewer, accounts.names(people));
    }

    /** The names of one time line, for one viewer. */
    record Names(Standing standing, Actor viewer, Map<AccountId, String> names) {

        @Nullable
        String name(TimelineEntry entry) {
            var account = entry.actor();
            if (account.equals(Actor.system().account())) {
                return SYSTEM;
            }
            if (account.equals(viewer.account())) {
                return viewer.name();
            }
            var known = names.get(account);
            return isReporter(account) ? reporter(account, known) : known;
        }

        private @Nullable String reporter(AccountId account, @Nullable String known) {
            if (known == null || standing.handles()) {
                return known;
            }
            if (!viewer.may(Permission.REQUEST_READ_COURSE)) {
                return null;
            }
            var said = standing.reporters().get(account);
            return said != null && said.anonymous() ? ANONYMOUS : Mask.name(known);
        }

        /** The desk for which somebody acted, or what the actor is to the request. */
        @Nullable
        String title(TimelineEntry entry, @Nullable String desk) {
            if (entry.actor().equals(Actor.system().account())) {
                return null;
            }
            return isReporter(entry.actor()) ? REPORTER : desk;
        }

        /** In the order in which they came; nobody where another desk handles the matter. */
        List<ReporterView> reporters() {
            return standing.handles()
                    ? standing.reporters().entrySet().stream()
                            .map(one -> new ReporterView(
                                    one.getKey().value(),
                                    names.getOrDefault(one.getKey(), viewer.name()),
                                    one.getValue().anonymous()))
                            .toList()
                    : List.of();
        }

        private boolean isReporter(AccountId account) {
            return standing.reporters().containsKey(account);
        }
    }
}
