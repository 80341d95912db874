package org.linjuli.organization;

import static org.linjuli.organization.PostTitle.*;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.IdentityImport.Person;
import org.linjuli.organization.OrganizationImport.Field;
import org.linjuli.organization.OrganizationImport.Node;
import org.linjuli.organization.OrganizationImport.Post;
import org.linjuli.organization.OrganizationImport.PropertyService;
import org.linjuli.sample.SampleBuilding;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.SmallCity;
import org.linjuli.territory.TerritoryImport;
import org.springframework.beans.factory.BeanFactory;

/**
 * The ground of the small sample city, on it a street with one community of two grids; in the first grid the compound
 * 冠发小区, of whose buildings two have a group, and a property company. All posts are held by somebody of their own, but
 * for the grid worker's, that of the second grid's leader and that of the second building's leader.
 */
public final class SmallNetwork {

    public static final NodePath CITY = NodePath.of("35.01.81");
    public static final NodePath STREET = NodePath.of("35.01.81.007");
    public static final NodePath OTHER_STREET = NodePath.of("35.01.81.003");
    public static final NodePath COMMUNITY = NodePath.of("35.01.81.007.010");
    public static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    public static final NodePath VACANT_GRID = NodePath.of("35.01.81.007.010.005");
    public static final NodePath PROPERTY = NodePath.of("unit.000001");
    public static final NodePath WATERWORKS = NodePath.of("unit.000002");

    private static final List<SampleBuilding> BUILDINGS = SmallCity.city()
            .buildings()
            .filter(building -> building.grid().equals(GRID))
            .toList();

    public static final UUID COMPOUND = BUILDINGS.getFirst().building().compound();
    public static final UUID BUILDING = BUILDINGS.getFirst().building().id();
    public static final UUID BUILDING_WITHOUT_LEADER =
            BUILDINGS.get(1).building().id();

    private final IdentityImport people;
    private final OrganizationImport importer;
    private final Clock clock;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();

    private SmallNetwork(IdentityImport people, OrganizationImport importer, Clock clock) {
        this.people = people;
        this.importer = importer;
        this.clock = clock;
    }

    /** Puts it into the database of this program, if that is still empty. */
    public static void loadInto(BeanFactory program) {
        SmallCity.loadInto(program.getBean(TerritoryImport.class));
        if (program.getBean(Organization.class).desk(CITY).isEmpty()) {
            var people = program.getBean(IdentityImport.class);
            var importer = program.getBean(OrganizationImport.class);
            new SmallNetwork(people, importer, program.getBean(Clock.class)).load();
        }
    }

    private void load() {
        var city = node(OrgLevel.CITY, CITY, null, null, "福清市");
        var street = node(OrgLevel.STREET, STREET, city, null, "音西街道");
        var other = node(OrgLevel.STREET, OTHER_STREET, city, null, "龙山街道");
        var community = node(OrgLevel.COMMUNITY, COMMUNITY, street, null, "福百社区");
        var grid = node(OrgLevel.GRID, GRID, community, null, "福百社区第4网格");
        var vacant = node(OrgLevel.GRID, VACANT_GRID, community, null, "福百社区第5网格");
        var branch = node(OrgLevel.COMPOUND, GRID, grid, null, "冠发小区");
        var led = node(OrgLevel.BUILDING, GRID, branch, BUILDING, "冠发小区1号楼");
        var unled = node(OrgLevel.BUILDING, GRID, branch, BUILDING_WITHOUT_LEADER, "冠发小区2号楼");
        var property = unit(PROPERTY, Unit.Kind.PROPERTY, "安居物业（模拟）", "91350181M00000000");
        var water = unit(WATERWORKS, Unit.Kind.MUNICIPAL, "市水务（模拟）", "11350181M00000000");
        held(city, CITY, CITY_OFFICER, "city");
        held(street, STREET, STREET_OFFICER, "street");
        held(other, OTHER_STREET, STREET_OFFICER, "otherstreet");
        held(community, COMMUNITY, COMMUNITY_OFFICER, "community");
        held(grid, GRID, GRID_LEADER, "grid");
        vacant(grid, GRID, GRID_WORKER);
        vacant(vacant, VACANT_GRID, GRID_LEADER);
        held(branch, GRID, BRANCH_SECRETARY, "secretary");
        held(led, GRID, BUILDING_LEADER, "building");
        fields.add(new Field(posts.getLast().id(), BUILDING));
        vacant(unled, GRID, BUILDING_LEADER);
        fields.add(new Field(posts.getLast().id(), BUILDING_WITHOUT_LEADER));
        held(property.id(), PROPERTY, PROPERTY_MANAGER, "property");
        held(water.id(), WATERWORKS, UNIT_CONTACT, "unit");
        persons.add(new Person(account("resident"), "resident", "居民测试", null));
        var since = clock.instant().minus(Duration.ofDays(1));
        people.people(persons);
        importer.nodes(nodes);
        importer.units(List.of(property, water));
        importer.propertyServices(List.of(new PropertyService(COMPOUND, property.id())), since);
        importer.posts(posts, since);
        importer.fields(fields, since);
    }

    /** The account of this user name, all of whose people have the password of the demo. */
    public static AccountId account(String username) {
        return new AccountId(id("account " + username));
    }

    /** The organization of this level in the first grid, or of what lies above it. */
    public static UUID node(OrgLevel level) {
        return switch (level) {
            case CITY -> nodeId(level, CITY, null);
            case STREET -> nodeId(level, STREET, null);
            case COMMUNITY -> nodeId(level, COMMUNITY, null);
            case GRID, COMPOUND -> nodeId(level, GRID, null);
            case BUILDING -> nodeId(level, GRID, BUILDING);
        };
    }

    /** The grid branch that works in this grid. */
    public static UUID nodeOf(NodePath grid) {
        return nodeId(OrgLevel.GRID, grid, null);
    }

    /** The unit of this desk. */
    public static UUID unit(NodePath path) {
        return id("unit " + path);
    }

    public static UUID post(UUID at, PostTitle title) {
        return id("post " + at + title);
    }

    private static UUID nodeId(OrgLevel level, NodePath area, @Nullable UUID building) {
        return id("node " + level + area + building);
    }

    private static UUID id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }

    private UUID node(OrgLevel level, NodePath area, @Nullable UUID parent, @Nullable UUID inBuilding, String name) {
        var id = nodeId(level, area, inBuilding);
        var inCompound = level.hasDesk() ? null : COMPOUND;
        nodes.add(new Node(id, level, area, inCompound, inBuilding, parent, name + level.label(), name));
        return id;
    }

    private static Unit unit(NodePath path, Unit.Kind kind, String name, String code) {
        return new Unit(unit(path), path, kind, name, CreditCode.completing(code), CITY);
    }

    private void held(UUID at, NodePath desk, PostTitle title, String username) {
        var holder = account(username);
        persons.add(new Person(holder, username, title.label() + "测试", null));
        posts.add(new Post(post(at, title), at, desk, title, 1, holder, null));
    }

    private void vacant(UUID at, NodePath desk, PostTitle title) {
        posts.add(new Post(post(at, title), at, desk, title, 1, null, null));
    }
}
