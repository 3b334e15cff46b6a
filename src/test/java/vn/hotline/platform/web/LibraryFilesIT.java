package vn.hotline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import vn.hotline.support.InServer;

/** Styles of the pages' library are written while they are sent: where a picture could not be named they would break off. */
@RunAsClient
class LibraryFilesIT extends InServer {

    @ArquillianResource
    private URL address;

    @Test
    void stylesNameTheirPicturesAndAreWhole() throws IOException, InterruptedException {
        URI styles = URI.create(address + "jakarta.faces.resource/components.css.xhtml?ln=primefaces");

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(styles).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("/jakarta.faces.resource/messages/messages.png", ".ui-dialog", ".ui-menu-dynamic{")
                .doesNotContain("#{", "???")
                .endsWith("}");
    }
}
