package org.linjuli.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.Mask;
import org.linjuli.shared.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account itself: shown to whom it belongs to, and emptied when they leave. The empty row stays, so that no id dangles. */
@Component
@Order(1)
class IdentityRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final AccountNames names;
    private final Sessions sessions;
    private final Mistakes mistakes;

    IdentityRecords(JdbcClient jdbc, FieldCipher cipher, AccountNames names, Sessions sessions, Mistakes mistakes) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.names = names;
        this.sessions = sessions;
        this.mistakes = mistakes;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "identity.account",
                "identity.phone",
                "identity.person",
                "identity.password",
                "identity.former_password",
                "identity.session",
                "identity.subject_link",
                "identity.mistake",
                "identity.phone_code",
                "identity.binding_begun",
                "identity.phone_begun",
                "identity.second_factor",
                "identity.recovery_code",
                "identity.passkey",
                "identity.passkey_challenge",
                "identity.reveal_count",
                "identity.demo_account");
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        return List.of(
                new Section("账号", "登录，联系您本人办事", LegalBasis.SERVICE, "注销账号时删除", account(account, form)),
                new Section("实名信息", "一人一号，防止冒名", LegalBasis.DUTY, "注销账号时删除", person(account, form)),
                new Section("登录安全", "防止账号被盗", LegalBasis.SECURITY, "注销账号时删除", secrets(account)),
                new Section("登录方式", "用统一身份认证登录；只存摘要，不存对方的编号", LegalBasis.SERVICE, "解除关联或注销账号时删除", links(account)),
                new Section("登录设备", "保持登录，发现他人登录", LegalBasis.SECURITY, "退出登录即删除，最长十四天", devices(account)));
    }

    private List<Item> account(AccountId account, Form form) {
        return jdbc.sql("""
                        select id, username, display_name, phone, created_at
                        from identity.account left join identity.phone on account = id where id = :id
                        """)
                .param("id", account.value())
                .query((row, n) -> Item.of(
                        new Fact("用户名", row.getString("username")),
                        new Fact("称呼", row.getString("display_name")),
                        new Fact("手机号码", phone(row, form)),
                        new Fact("开设时间", Times.minute(row, "created_at"))))
                .list();
    }

    private String phone(ResultSet row, Form form) throws SQLException {
        var sealed = row.getBytes("phone");
        if (sealed == null) {
            return "没有";
        }
        var phone = cipher.open(Phones.PHONE, row.getObject("id", UUID.class), sealed);
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
                            new Fact("绑定时间", Times.minute(row, "bound_at")));
                })
                .list();
    }

    private List<Item> secrets(AccountId account) {
        var items = new ArrayList<Item>();
        jdbc.sql("select changed_at from identity.password where account = :id")
                .param("id", account.value())
                .query((row, n) ->
                        Item.of(new Fact("密码", "只存无法还原的摘要"), new Fact("设置时间", Times.minute(row, "changed_at"))))
                .optional()
                .ifPresent(items::add);
        jdbc.sql("select confirmed_at from identity.second_factor where account = :id and confirmed_at is not null")
                .param("id", account.value())
                .query((row, n) ->
                        Item.of(new Fact("二次验证", "已启用"), new Fact("启用时间", Times.minute(row, "confirmed_at"))))
                .optional()
                .ifPresent(items::add);
        items.addAll(passkeys(account));
        return items;
    }

    private List<Item> passkeys(AccountId account) {
        return jdbc.sql("""
                        select id, name, created_at, used_at from identity.passkey
                        where account = :id order by created_at, id limit 20
                        """)
                .param("id", account.value())
                .query((row, n) -> Item.of(
                        new Fact(
                                "通行密钥",
                                cipher.open(PasskeyRows.NAME, row.getObject("id", UUID.class), row.getBytes("name"))),
                        new Fact("添加时间", Times.minute(row, "created_at")),
                        new Fact("最近使用", Times.minuteOr(row, "used_at", "没有"))))
                .list();
    }

    private List<Item> links(AccountId account) {
        return jdbc.sql("""
                        select issuer, how, linked_at, used_at from identity.subject_link
                        where account = :id order by linked_at, id limit 20
                        """)
                .param("id", account.value())
                .query((row, n) -> Item.of(
                        new Fact("认证方", row.getString("issuer")),
                        new Fact(
                                "关联依据",
                                SubjectLinks.How.valueOf(row.getString("how")).label()),
                        new Fact("关联时间", Times.minute(row, "linked_at")),
                        new Fact("最近使用", Times.minuteOr(row, "used_at", "没有"))))
                .list();
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
                        new Fact("登录时间", Times.minute(row, "created_at")),
                        new Fact("最近使用", Times.minute(row, "last_seen_at"))))
                .list();
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
        names.changed(account);
        int ways = delete("delete from identity.subject_link where account = :id", id);
        int secrets = delete("delete from identity.second_factor where account = :id", id)
                + delete("delete from identity.passkey where account = :id", id)
                + delete("delete from identity.former_password where account = :id", id)
                + delete("delete from identity.password where account = :id", id);
        delete("delete from identity.phone_code where account = :id", id);
        delete("delete from identity.binding_begun where account = :id", id);
        delete("delete from identity.phone_begun where account = :id", id);
        int phones = delete("delete from identity.phone where account = :id", id);
        delete("delete from identity.reveal_count where account = :id", id);
        delete("delete from identity.demo_account where account = :id", id);
        return List.of(
                new Erased("登录设备", devices),
                new Erased("密码、二次验证和通行密钥", secrets),
                new Erased("登录方式", ways),
                new Erased("实名信息", erasePerson(id)),
                new Erased("手机号码", phones),
                new Erased("用户名、称呼", empty(id)));
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
                            state = 'CLOSED'
                        where id = :id and state = 'ACTIVE'
                        """).param("id", account).update();
    }

    private int delete(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).update();
    }

    @Override
    public List<Kept> kept(AccountId account) {
        return List.of(new Kept("账号编号（不含姓名、电话，无法再对应到您）", "长期", "办理记录和审计日志须保持完整"));
    }
}
