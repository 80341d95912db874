package org.linjuli.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linjuli.cipher.FieldCipher;
import org.linjuli.identity.Accounts;
import org.linjuli.identity.Browser;
import org.linjuli.identity.IdentityImport;
import org.linjuli.identity.People;
import org.linjuli.platform.Mode;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A person binds their account, from the page to the phone and back. */
@SpringBootTest
@AutoConfigureMockMvc
@OwnDatabase
@ExtendWith(OutputCaptureExtension.class)
class SmsCodesTests {

    private static final String NUMBER = "11010519491231002X";
    private static final String PHONE = "13800000077";
    private static final Actor ADMINISTRATOR = new Actor(
            new org.linjuli.shared.AccountId(UUID.randomUUID()),
            "管理员测试",
            List.of(new Grant(Role.SYSTEM_ADMIN, NodePath.of("35.01.81"))));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IdentityImport people;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FieldCipher cipher;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCodeGoesToThePhoneThatIsToBeProvedAndBindsTheAccount(CapturedOutput log) {
        var name = People.freshName();
        new People(people, clock).somebody(name);
        var browser = Browser.of(mvc).signedIn(name);
        var said = """
                {"name": "李测试", "citizenNumber": "%s", "phone": "%s"}""".formatted(NUMBER, PHONE);
        assertThat(browser.get("/api/v1/me/binding"))
                .bodyJson()
                .extractingPath("$.bound")
                .isEqualTo(false);

        assertThat(browser.post(said, "/api/v1/me/binding")).hasStatus(202);
        var sent = sentToPhones();
        var code = codeIn(outbox.page(ADMINISTRATOR, null, 1).items().getFirst().text());

        assertThat(sent).isEqualTo(PHONE + " 【邻聚里】您的验证码是" + code + "，10分钟内有效。请勿告诉任何人，工作人员也不会向您索要。");
        assertThat(browser.post("{\"code\": \"12\"}", "/api/v1/me/binding/code"))
                .hasStatus(400);
        assertThat(browser.post("{\"code\": \"" + code + "\"}", "/api/v1/me/binding/code"))
                .hasStatusOk();
        assertThat(browser.get("/api/v1/me/binding"))
                .bodyJson()
                .extractingPath("$.binding.citizenNumber")
                .isEqualTo("1***************2X");
        assertThat(log.getAll()).doesNotContain(NUMBER, PHONE, "李测试", code);
        assertThat(jdbc.sql("select s::text from channel.sms s")
                        .query(String.class)
                        .single())
                .doesNotContain(PHONE, code);
    }

    @Test
    void outsideADemoAndWhereItReachesAPhoneACodeIsForThePhoneAlone() {
        var rows = new SmsRows(jdbc, cipher, clock);
        var account = new People(people, clock).somebody(People.freshName());
        rows.add(new org.linjuli.identity.PhoneCode(UUID.randomUUID(), account, PHONE, "654321"), "code {code}");

        assertThat(textIn(new Outbox(rows, new LocalGateway(), Mode.DEMO))).isEqualTo("code 654321");
        assertThat(textIn(new Outbox(rows, new LocalGateway(), Mode.PRODUCTION)))
                .isEqualTo("code ******");
    }

    private String sentToPhones() {
        var taken = new StringBuilder();
        new SmsSender(new SmsRows(jdbc, cipher, clock), accounts, new SmsGateway() {
                    @Override
                    public void send(Sms sms) {
                        taken.append(sms.phone()).append(' ').append(sms.text());
                    }

                    @Override
                    public boolean reachesPhones() {
                        return true;
                    }
                })
                .send();
        return taken.toString();
    }

    private static String textIn(Outbox outbox) {
        return outbox.page(ADMINISTRATOR, null, 1).items().getFirst().text();
    }

    private static String codeIn(String text) {
        var digits = Pattern.compile("\\d{6}").matcher(text);
        assertThat(digits.find()).isTrue();
        return digits.group();
    }
}
