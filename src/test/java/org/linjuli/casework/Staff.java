package org.linjuli.casework;

import java.util.Arrays;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/** People of the test city. */
public final class Staff {

    private Staff() {}

    public static Actor gridWorker(String grid) {
        return with(new Grant(Role.GRID_WORKER, NodePath.of(grid)));
    }

    public static Actor communityOfficer(String community) {
        return with(new Grant(Role.COMMUNITY_OFFICER, NodePath.of(community)));
    }

    public static Actor streetOfficer(String street) {
        return with(new Grant(Role.STREET_OFFICER, NodePath.of(street)));
    }

    public static Actor cityOfficer() {
        return with(new Grant(Role.CITY_OFFICER, NodePath.of("35.01.81")));
    }

    public static Actor cityLeader() {
        return with(new Grant(Role.CITY_LEADER, NodePath.of("35.01.81")));
    }

    public static Actor unitContact(String unit) {
        return with(new Grant(Role.UNIT_CONTACT, NodePath.of(unit)));
    }

    public static Actor resident(UUID account) {
        return new Actor(new AccountId(account), "居民测试", java.util.List.of());
    }

    public static Actor with(Grant... grants) {
        var id = new UUID(7, Arrays.hashCode(grants));
        return new Actor(new AccountId(id), "工作测试", Arrays.asList(grants));
    }
}
