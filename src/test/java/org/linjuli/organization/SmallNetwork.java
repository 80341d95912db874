package org.linjuli.organization;

import static org.linjuli.organization.PostTitle.*;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.IdentityImport.Person;
import org.linjuli.organization.OrganizationImport.Node;
import org.linjuli.organization.OrganizationImport.Post;
import org.linjuli.organization.OrganizationImport.PropertyService;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/**
 * A street with one community of two grids; in the first grid a compound of two buildings with a property company. All
 * posts are held by somebody of their own, but for the grid worker's and that of the second building's leader.
 */
public final class SmallNetwork {

    public static final NodePath CITY = NodePath.of("35.01.81");
    public static final NodePath STREET = NodePath.of("35.01.81.007");
    public static final NodePath COMMUNITY = NodePath.of("35.01.81.007.010");
    public static final NodePath GRID = NodePath.of("35.01.81.007.010.004");
    public static final NodePath VACANT_GRID = NodePath.of("35.01.81.007.010.005");
    public static final NodePath PROPERTY = NodePath.of("unit.000001");
    public static final NodePath WATERWORKS = NodePath.of("unit.000002");

    public final UUID compound = UUID.randomUUID();
    public final UUID building = UUID.randomUUID();
    public final UUID buildingWithoutLeader = UUID.randomUUID();

    private final IdentityImport people;
    private final OrganizationImport importer;
    private final Clock clock;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();

    public SmallNetwork(IdentityImport people, OrganizationImport importer, Clock clock) {
        this.people = people;
        this.importer = importer;
        this.clock = clock;
    }

    /** Writes it; once for each database. */
    public SmallNetwork load() {
        var city = node(OrgLevel.CITY, CITY, null, null, "福清市");
        var street = node(OrgLevel.STREET, STREET, city, null, "音西街道");
        var community = node(OrgLevel.COMMUNITY, COMMUNITY, street, null, "福百社区");
        var grid = node(OrgLevel.GRID, GRID, community, null, "福百社区第4网格");
        var vacant = node(OrgLevel.GRID, VACANT_GRID, community, null, "福百社区第5网格");
        var branch = node(OrgLevel.COMPOUND, GRID, grid, null, "冠发小区");
        var led = node(OrgLevel.BUILDING, GRID, branch, building, "冠发小区1号楼");
        var unled = node(OrgLevel.BUILDING, GRID, branch, buildingWithoutLeader, "冠发小区2号楼");
        var property = unit(PROPERTY, Unit.Kind.PROPERTY, "安居物业（模拟）", "91350181M000000001");
        var water = unit(WATERWORKS, Unit.Kind.MUNICIPAL, "市水务（模拟）", "11350181M00000000Q");
        held(city, CITY, CITY_OFFICER);
        held(street, STREET, STREET_OFFICER);
        held(community, COMMUNITY, COMMUNITY_OFFICER);
        held(grid, GRID, GRID_LEADER);
        vacant(grid, GRID, GRID_WORKER);
        vacant(vacant, VACANT_GRID, GRID_LEADER);
        held(branch, GRID, BRANCH_SECRETARY);
        held(led, GRID, BUILDING_LEADER);
        vacant(unled, GRID, BUILDING_LEADER);
        held(property.id(), PROPERTY, PROPERTY_MANAGER);
        held(water.id(), WATERWORKS, UNIT_CONTACT);
        var since = clock.instant().minus(Duration.ofDays(1));
        people.people(persons);
        importer.nodes(nodes);
        importer.units(List.of(property, water));
        importer.propertyServices(List.of(new PropertyService(compound, property.id())), since);
        importer.posts(posts, since);
        return this;
    }

    /** Who holds the post of this title; empty posts have nobody. */
    public AccountId holderOf(PostTitle title) {
        return posts.stream()
                .filter(post -> post.title() == title)
                .map(Post::holder)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private UUID node(OrgLevel level, NodePath area, @Nullable UUID parent, @Nullable UUID inBuilding, String name) {
        var id = UUID.randomUUID();
        var inCompound = level.number() >= OrgLevel.COMPOUND.number() ? compound : null;
        nodes.add(new Node(id, level, area, inCompound, inBuilding, parent, name + level.label(), name));
        return id;
    }

    private static Unit unit(NodePath path, Unit.Kind kind, String name, String code) {
        return new Unit(UUID.randomUUID(), path, kind, name, CreditCode.completing(code.substring(0, 17)), CITY);
    }

    private void held(UUID at, NodePath desk, PostTitle title) {
        var holder = new AccountId(UUID.randomUUID());
        var name = "n" + holder.toString().substring(0, 8);
        persons.add(new Person(holder, name, title.label() + "测试", null));
        posts.add(new Post(UUID.randomUUID(), at, desk, title, 1, holder));
    }

    private void vacant(UUID at, NodePath desk, PostTitle title) {
        posts.add(new Post(UUID.randomUUID(), at, desk, title, 1, null));
    }
}
