package org.linjuli.sample;

import java.util.List;
import org.linjuli.identity.GrantSource;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.IdentityImport.Given;
import org.linjuli.organization.OrganizationImport;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who answers for the sample city: the five levels, the units, and the residents who have an account. */
@Component
@Order(200)
class SampleOrganization implements SamplePart {

    private static final int RESIDENTS = 6000;
    private static final int RESIDENTS_OF_SMALL = 400;
    private static final int SMALL = 200;

    private final IdentityImport identity;
    private final OrganizationImport organization;
    private final Population population;

    SampleOrganization(IdentityImport identity, OrganizationImport organization, Population population) {
        this.identity = identity;
        this.organization = organization;
        this.population = population;
    }

    @Override
    public String title() {
        return "posts, people, units";
    }

    @Override
    public void load(SampleCity city, Progress progress) {
        var people = new SamplePeople(SampleCity.USUAL_SEED);
        var demo = DemoPlaces.in(city);
        var network = new SampleNetwork(city, people, demo);
        var units = new SampleUnits(city, people, demo);
        int count = city.communities().size() < SMALL ? RESIDENTS_OF_SMALL : RESIDENTS;
        var residents = new SampleResidents(city, people, demo, count);
        var admin = people.person("xtgly", "admin");
        var security = people.person("aqgly", "security");
        progress.expect(people.all().size() + network.posts().size());
        identity.people(people.all());
        progress.add(people.all().size());
        organization.nodes(network.nodes());
        organization.units(units.units());
        organization.propertyServices(units.services(), SampleCity.FOUNDED);
        organization.posts(network.posts(), SampleCity.FOUNDED);
        organization.posts(units.posts(), SampleCity.FOUNDED);
        organization.fields(network.fields(), SampleCity.FOUNDED);
        organization.homes(residents.homes(), SampleCity.FOUNDED);
        var source = GrantSource.givenBy(Actor.system().account());
        identity.grants(
                List.of(
                        new Given(admin.id(), new Grant(Role.SYSTEM_ADMIN, city.county()), source),
                        new Given(security.id(), new Grant(Role.SECURITY_ADMIN, city.county()), source)),
                SampleCity.FOUNDED);
        identity.demoAccounts(DemoPlaces.accounts(people));
        population.settled(residents.all());
        progress.add(network.posts().size());
    }

    @Override
    public void clear() {
        organization.clear();
        identity.clear();
    }
}
