package org.linjuli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.PostTitle.*;
import static org.linjuli.organization.SmallNetwork.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linjuli.identity.Grants;
import org.linjuli.identity.NodeNames;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@OrganizationTest
class OrganizationTests {

    @Autowired
    private Organization organization;

    @Autowired
    private Grants grants;

    @Autowired
    private NodeNames names;

    @BeforeEach
    void aNetwork(@Autowired BeanFactory program) {
        SmallNetwork.loadInto(program);
    }

    @Test
    void aDeskIsMannedWhileSomebodyHoldsAPostThatServesIt() {
        assertThat(organization.isManned(GRID)).isTrue();
        assertThat(organization.isManned(VACANT_GRID)).isFalse();
        assertThat(organization.isManned(COMMUNITY)).isTrue();
        assertThat(organization.isManned(CITY)).isTrue();
        assertThat(organization.isManned(PROPERTY)).isTrue();
        assertThat(organization.isManned(NodePath.of("35.01.81.999"))).isFalse();
    }

    @Test
    void aDeskHasANameAndThoseWhoServeIt() {
        assertThat(organization.desk(GRID))
                .contains(new Desk(GRID, Desk.Kind.GRID, "福百社区第4网格", List.of(account("grid"))));
        assertThat(organization.desk(VACANT_GRID)).get().matches(desk -> !desk.isManned());
        assertThat(organization.desk(PROPERTY)).get().extracting(Desk::kind).isEqualTo(Desk.Kind.PROPERTY);
        assertThat(organization.desk(WATERWORKS)).get().extracting(Desk::kind).isEqualTo(Desk.Kind.UNIT);
        assertThat(organization.desk(NodePath.of("unit.999999"))).isEmpty();
    }

    @Test
    void aBuildingLeaderOfTheGridDoesNotServeItsDesk() {
        assertThat(organization.desk(GRID).orElseThrow().holders())
                .doesNotContain(account("building"), account("secretary"));
    }

    @Test
    void thoseResponsibleForABuildingAreToldFromTheNearestUp() {
        var responsible = organization.responsibleFor(GRID, BUILDING);

        assertThat(responsible)
                .extracting(Responsible::title)
                .containsExactly(BUILDING_LEADER, BRANCH_SECRETARY, GRID_LEADER, GRID_WORKER, COMMUNITY_OFFICER);
        assertThat(responsible.getFirst().name()).isEqualTo("楼栋长测试");
    }

    @Test
    void aVacantPostIsShownAsVacant() {
        var leader = organization.responsibleFor(GRID, BUILDING_WITHOUT_LEADER).getFirst();

        assertThat(leader.title()).isEqualTo(BUILDING_LEADER);
        assertThat(leader.isVacant()).isTrue();
        assertThat(leader.name()).isNull();
    }

    @Test
    void whereNothingIsKnownNobodyIsInvented() {
        assertThat(organization.responsibleFor(GRID, UUID.randomUUID()))
                .extracting(Responsible::title)
                .containsExactly(GRID_LEADER, GRID_WORKER, COMMUNITY_OFFICER);
        assertThat(organization.responsibleFor(NodePath.of("35.01.82"), null)).isEmpty();
        assertThat(organization.propertyCompanyOf(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aCompoundHasItsPropertyCompany() {
        assertThat(organization.propertyCompanyOf(COMPOUND)).contains(PROPERTY);
    }

    @Test
    void whoHoldsAPostHasItsRole() {
        assertThat(grants.of(account("grid"))).containsExactly(new Grant(Role.GRID_LEADER, GRID));
        assertThat(grants.of(account("property"))).containsExactly(new Grant(Role.PROPERTY_MANAGER, PROPERTY));
    }

    @Test
    void nodesAreCalledAsTheirDesksAre() {
        assertThat(names.namesOf(List.of(GRID, PROPERTY)))
                .containsEntry(GRID, "福百社区第4网格")
                .containsEntry(PROPERTY, "安居物业（模拟）");
    }
}
