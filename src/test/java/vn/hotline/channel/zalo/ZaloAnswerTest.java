package vn.hotline.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.channel.zalo.ZaloFailure.Way;

class ZaloAnswerTest {

    @Test
    void theBodySaysWhetherItWasTakenAndWhatIsLeft() {
        ZaloAnswer answer = answer("{'error':0,'message':'Success','data':{'message_id':'m1','user_id':'2468',"
                + "'quota':{'quota_type':'reply','remain':'5','expired_date':'19:14 23/11/2026'}}}");

        assertThat(answer).isEqualTo(new ZaloAnswer(0, "m1", "reply", 5));
        assertThat(answer.isTaken()).isTrue();
        assertThat(answer("{'error':0,'data':{'message_id':'m1','quota_type':'sub_quota','remain':7}}"))
                .isEqualTo(new ZaloAnswer(0, "m1", "sub_quota", 7));
    }

    @Test
    void whateverZaloCallsItTheMessageWent() {
        ZaloAnswer answer =
                answer("{'error':0,'data':{'message_id':'số 7','quota':{'quota_type':'hạn mức mới','remain':'3'}}}");

        assertThat(answer.isTaken()).isTrue();
        assertThat(answer.quotaType()).isEqualTo("other");
        assertThat(answer.messageId()).matches("[0-9a-f]{64}");
    }

    @Test
    void anAnswerWithoutAnErrorNumberSaysNothing() {
        assertThat(answer("{}").isTaken()).isFalse();
        assertThat(answer("{}").failure().getWay()).isEqualTo(Way.AGAIN_LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "-32, AGAIN_LATER",
        "-200, AGAIN_LATER",
        "-216, RENEW_TOKEN",
        "-220, RENEW_TOKEN",
        "-213, NEVER",
        "-227, NEVER",
        "-230, NEVER",
        "-232, NEVER",
        "-244, NEVER",
        "-201, NEVER",
        "12345, NEVER"
    })
    void whatIsTriedAgainIsListed(int error, Way way) {
        assertThat(answer("{'error':" + error + "}").failure().getWay()).isEqualTo(way);
    }

    private static ZaloAnswer answer(String body) {
        return ZaloAnswer.of(ZaloJson.object(body.replace('\'', '"')).orElseThrow());
    }
}
