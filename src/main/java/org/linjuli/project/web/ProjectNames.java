package org.linjuli.project.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Accounts;
import org.linjuli.project.Project;
import org.linjuli.project.web.ProjectView.ProjectSummary;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Mask;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Names the places of projects from memory, and people masked, in one round trip a page. */
@Component
class ProjectNames {

    private static final String GONE = "已注销";

    private final Accounts accounts;
    private final Territory territory;

    ProjectNames(Accounts accounts, Territory territory) {
        this.accounts = accounts;
        this.territory = territory;
    }

    /** Masked names. */
    record People(Map<AccountId, String> names) {

        String of(AccountId account) {
            return names.getOrDefault(account, GONE);
        }

        @Nullable
        String orNone(@Nullable AccountId account) {
            return account == null ? null : of(account);
        }
    }

    People people(Collection<AccountId> all) {
        return new People(accounts.names(all).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Mask.name(entry.getValue()))));
    }

    List<ProjectSummary> summaries(List<Project> projects) {
        var people = people(
                projects.stream().map(Project::lead).filter(Objects::nonNull).toList());
        return projects.stream()
                .map(one -> ProjectSummary.of(one, territory.name(one.area()), people.orNone(one.lead())))
                .toList();
    }

    String area(org.linjuli.shared.NodePath path) {
        return territory.name(path);
    }

    /** 冠发小区3号楼. */
    String building(UUID id) {
        return territory
                .building(id)
                .map(one ->
                        territory.compound(one.compound()).map(Compound::name).orElse("") + one.name())
                .orElse("");
    }
}
