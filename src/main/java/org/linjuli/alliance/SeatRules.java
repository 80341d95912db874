package org.linjuli.alliance;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linjuli.organization.Members;
import org.linjuli.organization.Members.Member;
import org.linjuli.organization.OrgLevel;
import org.linjuli.organization.Unit;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Component;

/** Which organizations and units fit which seat. */
@Component
class SeatRules {

    private static final int COMMUNITY_DEPTH = 5;

    private final Members members;

    SeatRules(Members members) {
        this.members = members;
    }

    /** The member, if it may take a seat of this role in this area. */
    Member fitting(SeatRole role, UUID member, Alliance.Where where) {
        return members.find(member)
                .filter(one -> fits(role, one, where))
                .orElseThrow(() -> AllianceProblem.MEMBER_UNFIT.now().field("member", "请从名单里选择"));
    }

    /** Those that may take a seat of this role. */
    List<Member> choices(SeatRole role, Alliance.Where where, String text) {
        return level(role)
                .map(level -> members.organizations(level, around(level, where.area())).stream()
                        .filter(one -> fits(role, one, where))
                        .toList())
                .orElseGet(() -> members.units(kinds(role), where.area(), text));
    }

    private static boolean fits(SeatRole role, Member one, Alliance.Where where) {
        var area = where.area();
        if (role == SeatRole.BRANCH
                && where.compound() != null
                && !where.compound().equals(one.compound())) {
            return false;
        }
        return level(role)
                .map(level -> one.level() == level && (one.area().contains(area) || area.contains(one.area())))
                .orElseGet(() -> one.kind() != null && kinds(role).contains(one.kind()));
    }

    /** The committee of the community that holds a grid stands above it. */
    private static NodePath around(OrgLevel level, NodePath area) {
        return level == OrgLevel.COMMUNITY && area.depth() > COMMUNITY_DEPTH ? area.at(Level.COMMUNITY) : area;
    }

    private static Optional<OrgLevel> level(SeatRole role) {
        return switch (role) {
            case COMMUNITY -> Optional.of(OrgLevel.COMMUNITY);
            case GRID -> Optional.of(OrgLevel.GRID);
            case BRANCH -> Optional.of(OrgLevel.COMPOUND);
            case PROPERTY, OWNERS, UNIT -> Optional.empty();
        };
    }

    private static Set<Unit.Kind> kinds(SeatRole role) {
        return switch (role) {
            case PROPERTY -> Set.of(Unit.Kind.PROPERTY);
            case OWNERS -> Set.of(Unit.Kind.OWNERS);
            case COMMUNITY, GRID, BRANCH, UNIT -> EnumSet.of(Unit.Kind.MUNICIPAL, Unit.Kind.RESIDENT, Unit.Kind.SHOP);
        };
    }
}
