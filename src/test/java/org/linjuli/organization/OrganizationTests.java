package org.linjuli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linjuli.organization.PostTitle.*;
import static org.linjuli.organization.SmallNetwork.*;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linjuli.identity.Grants;
import org.linjuli.identity.IdentityImport;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@OwnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizationTests {

    @Autowired
    private Organization organization;

    @Autowired
    private Grants grants;

    @Autowired
    private IdentityImport people;

    @Autowired
    private OrganizationImport importer;

    @Autowired
    private Clock clock;

    private SmallNetwork network;

    @BeforeAll
    void aNetwork() {
        network = new SmallNetwork(people, importer, clock).load();
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
                .contains(new Desk(GRID, Desk.Kind.GRID, "福百社区第4网格", java.util.List.of(network.holderOf(GRID_LEADER))));
        assertThat(organization.desk(VACANT_GRID)).get().matches(desk -> !desk.isManned());
        assertThat(organization.desk(PROPERTY)).get().extracting(Desk::kind).isEqualTo(Desk.Kind.PROPERTY);
        assertThat(organization.desk(WATERWORKS)).get().extracting(Desk::kind).isEqualTo(Desk.Kind.UNIT);
        assertThat(organization.desk(NodePath.of("unit.000003"))).isEmpty();
    }

    @Test
    void aBuildingLeaderOfTheGridDoesNotServeItsDesk() {
        assertThat(organization.desk(GRID).orElseThrow().holders())
                .doesNotContain(network.holderOf(BUILDING_LEADER), network.holderOf(BRANCH_SECRETARY));
    }

    @Test
    void thoseResponsibleForABuildingAreToldFromTheNearestUp() {
        var responsible = organization.responsibleFor(GRID, network.building);

        assertThat(responsible)
                .extracting(Responsible::title)
                .containsExactly(BUILDING_LEADER, BRANCH_SECRETARY, GRID_LEADER, GRID_WORKER, COMMUNITY_OFFICER);
        assertThat(responsible.getFirst().name()).isEqualTo("楼栋长测试");
    }

    @Test
    void aVacantPostIsShownAsVacant() {
        var leader =
                organization.responsibleFor(GRID, network.buildingWithoutLeader).getFirst();

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
        assertThat(organization.propertyCompanyOf(network.compound)).contains(PROPERTY);
    }

    @Test
    void whoHoldsAPostHasItsRole() {
        assertThat(grants.of(network.holderOf(GRID_LEADER))).containsExactly(new Grant(Role.GRID_LEADER, GRID));
        assertThat(grants.of(network.holderOf(PROPERTY_MANAGER)))
                .containsExactly(new Grant(Role.PROPERTY_MANAGER, PROPERTY));
    }
}
