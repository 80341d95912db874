package org.linjuli.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.Mask;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Role;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account itself: shown to whom it belongs to, and emptied when they leave. The empty row stays, so that no id dangles. */
@Component
@Order(1)
class IdentityRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Sessions sessions;
    private final Mistakes mistakes;
    private final Clock clock;

    IdentityRecords(JdbcClient jdbc, FieldCipher cipher, Sessions sessions, Mistakes mistakes, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.sessions = sessions;
        this.mistakes = mistakes;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "identity.account",
                "identity.person",
                "identity.password",
                "identity.former_password",
                "identity.session",
                "identity.mistake",
                "identity.phone_code",
                "identity.binding_begun",
                "identity.phone_begun",
                "identity.approval",
                "identity.delegation",
                "identity.second_factor",
                "identity.recovery_code",
                "identity.role_grant",
                "identity.reveal_count",
                "identity.demo_account");
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        return List.of(
                new Section("账号", "登录，联系您本人办事", LegalBasis.SERVICE, "注销账号时删除", account(account, form)),
                new Section("实名信息", "一人一号，防止冒名", LegalBasis.DUTY, "注销账号时删除", person(account, form)),
                new Section("登录安全", "防止账号被盗", LegalBasis.SECURITY, "注销账号时删除", secrets(account)),
                new Section("登录设备", "保持登录，发现他人登录", LegalBasis.SECURITY, "退出登录即删除，最长十四天", devices(account)),
                new Section("身份和授权", "按岗位和住处给予权限", LegalBasis.SERVICE, "终止后三年", grants(account)),
                new Section("离岗代理", "离岗时有人接着办", LegalBasis.DUTY, "结束后三年", delegations(account)),
                new Section("关于您账号的审批", "重要操作须两人经手", LegalBasis.SECURITY, "办结后三年", approvals(account)));
    }

    private List<Item> account(AccountId account, Form form) {
        return jdbc.sql("select id, username, display_name, phone, created_at from identity.account where id = :id")
                .param("id", account.value())
                .query((row, n) -> Item.of(
                        new Fact("用户名", row.getString("username")),
                        new Fact("称呼", row.getString("display_name")),
                        new Fact("手机号码", phone(row, form)),
                        new Fact("开设时间", moment(row, "created_at"))))
                .list();
    }

    private String phone(ResultSet row, Form form) throws SQLException {
        var sealed = row.getBytes("phone");
        if (sealed == null) {
            return "没有";
        }
        var phone = cipher.open(Accounts.PHONE, row.getObject("id", UUID.class), sealed);
        return form == Form.CLEAR ? phone : Mask.phone(phone);
    }

    private List<Item> person(AccountId account, Form form) {
        return jdbc.sql("""
                        select p.* from identity.account a join identity.person p on p.id = a.person where a.id = :id
                        """)
                .param("id", account.value())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    var name = cipher.open(Bindings.NAME, id, row.getBytes("name"));
                    var number = cipher.open(Bindings.CITIZEN_NUMBER, id, row.getBytes("citizen_number"));
                    return Item.of(
                            new Fact("姓名", form == Form.CLEAR ? name : new PersonName(name).masked()),
                            new Fact("公民身份号码", form == Form.CLEAR ? number : Mask.citizenNumber(number)),
                            new Fact("需要监护人", row.getBoolean("needs_guardian") ? "是" : "否"),
                            new Fact("绑定时间", moment(row, "bound_at")));
                })
                .list();
    }

    private List<Item> secrets(AccountId account) {
        var items = new ArrayList<Item>();
        jdbc.sql("select changed_at from identity.password where account = :id")
                .param("id", account.value())
                .query((row, n) -> Item.of(new Fact("密码", "只存无法还原的摘要"), new Fact("设置时间", moment(row, "changed_at"))))
                .optional()
                .ifPresent(items::add);
        jdbc.sql("select confirmed_at from identity.second_factor where account = :id and confirmed_at is not null")
                .param("id", account.value())
                .query((row, n) -> Item.of(new Fact("二次验证", "已启用"), new Fact("启用时间", moment(row, "confirmed_at"))))
                .optional()
                .ifPresent(items::add);
        return items;
    }

    private List<Item> devices(AccountId account) {
        return jdbc.sql("""
                        select agent, address, created_at, last_seen_at from identity.session
                        where account = :id order by last_seen_at desc, id limit 100
                        """)
                .param("id", account.value())
                .query((row, n) -> Item.of(
                        new Fact("设备", row.getString("agent")),
                        new Fact("网络地址", row.getString("address")),
                        new Fact("登录时间", moment(row, "created_at")),
                        new Fact("最近使用", moment(row, "last_seen_at"))))
                .list();
    }

    private List<Item> grants(AccountId account) {
        return jdbc.sql("""
                        select role, node::text as node, lower(validity) as since, upper(validity) as until
                        from identity.role_grant where account = :id order by lower(validity) desc, id limit 200
                        """)
                .param("id", account.value())
                .query((row, n) -> Item.of(
                        new Fact("身份", Role.valueOf(row.getString("role")).label()),
                        new Fact("区域", row.getString("node")),
                        new Fact("开始", moment(row, "since")),
                        new Fact("终止", momentOr(Times.instantOrNull(row, "until"), "有效"))))
                .list();
    }

    private List<Item> delegations(AccountId account) {
        return jdbc.sql("""
                        select role, node::text as node, lower(validity) as since, upper(validity) as until, reason,
                               absent = :id as away
                        from identity.delegation
                        where (absent = :id or stand_in = :id) and not isempty(validity)
                        order by lower(validity) desc, id limit 200
                        """)
                .param("id", account.value())
                .query((row, n) -> Item.of(
                        new Fact("方式", row.getBoolean("away") ? "请人代理" : "代理他人"),
                        new Fact("身份", Role.valueOf(row.getString("role")).label()),
                        new Fact("区域", row.getString("node")),
                        new Fact("开始", moment(row, "since")),
                        new Fact("终止", moment(row, "until")),
                        new Fact("事由", row.getString("reason"))))
                .list();
    }

    private List<Item> approvals(AccountId account) {
        return jdbc.sql("""
                        select kind, reason, state, proposed_at from identity.approval
                        where account = :id order by number desc limit 200
                        """)
                .param("id", account.value())
                .query((row, n) -> Item.of(
                        new Fact(
                                "事项",
                                ApprovalKind.valueOf(row.getString("kind")).label()),
                        new Fact("理由", row.getString("reason")),
                        new Fact(
                                "状态",
                                ApprovalState.valueOf(row.getString("state")).label()),
                        new Fact("提出时间", moment(row, "proposed_at"))))
                .list();
    }

    private static String moment(ResultSet row, String column) throws SQLException {
        return CityTime.minute(Times.instant(row, column));
    }

    private static String momentOr(@Nullable Instant at, String otherwise) {
        return at == null ? otherwise : CityTime.minute(at);
    }

    /** Whoever acts for others first hands that over; a home goes with its resident. */
    @Override
    public List<String> obstacles(AccountId account) {
        var roles = jdbc
                .sql("""
                        select distinct role from identity.role_grant
                        where account = :id and role <> 'RESIDENT' and (upper_inf(validity) or upper(validity) > :now)
                        """)
                .param("id", account.value())
                .param("now", Times.at(clock.instant()))
                .query((row, n) -> Role.valueOf(row.getString("role")))
                .list()
                .stream()
                .map(role -> "您还担任" + role.label() + "，请先请任免的上级免去")
                .sorted();
        var waiting = jdbc
                .sql("select distinct kind from identity.approval where account = :id and state = 'PROPOSED'")
                .param("id", account.value())
                .query((row, n) -> ApprovalKind.valueOf(row.getString("kind")))
                .list()
                .stream()
                .map(kind -> "关于您账号的“%s”还在等待审批，请等审批有了结果".formatted(kind.label()))
                .sorted();
        return Stream.concat(roles, waiting).toList();
    }

    @Override
    public List<Erased> erase(AccountId account) {
        var id = account.value();
        jdbc.sql("select username from identity.account where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(mistakes::clear);
        int devices = delete("delete from identity.session where account = :id", id);
        sessions.accountChanged(account);
        int secrets = delete("delete from identity.second_factor where account = :id", id)
                + delete("delete from identity.former_password where account = :id", id)
                + delete("delete from identity.password where account = :id", id);
        delete("delete from identity.phone_code where account = :id", id);
        delete("delete from identity.binding_begun where account = :id", id);
        delete("delete from identity.phone_begun where account = :id", id);
        delete("delete from identity.delegation where absent = :id or stand_in = :id", id);
        delete("delete from identity.reveal_count where account = :id", id);
        delete("delete from identity.demo_account where account = :id", id);
        int grants = delete("delete from identity.role_grant where account = :id and role = 'RESIDENT'", id);
        return List.of(
                new Erased("登录设备", devices),
                new Erased("密码和二次验证", secrets),
                new Erased("居民身份", grants),
                new Erased("实名信息", erasePerson(id)),
                new Erased("用户名、称呼、手机号码", empty(id)));
    }

    private int erasePerson(UUID account) {
        var person = jdbc.sql("select person from identity.account where id = :id and person is not null for update")
                .param("id", account)
                .query(UUID.class)
                .optional();
        delete("update identity.account set person = null where id = :id", account);
        return person.map(id -> delete("delete from identity.person where id = :id", id))
                .orElse(0);
    }

    private int empty(UUID account) {
        return jdbc.sql("""
                        update identity.account
                        set username = 'closed-' || replace(gen_random_uuid()::text, '-', ''), display_name = '已注销',
                            phone = null, phone_index = null, state = 'CLOSED'
                        where id = :id and state = 'ACTIVE'
                        """).param("id", account).update();
    }

    private int delete(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).update();
    }

    @Override
    public List<Kept> kept(AccountId account) {
        return List.of(
                new Kept("账号编号（不含姓名、电话，无法再对应到您）", "长期", "办理记录和审计日志须保持完整"),
                new Kept("关于该账号编号的双人审批记录", "办结后三年", LegalBasis.SECURITY.rule()));
    }
}
