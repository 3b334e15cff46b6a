package vn.hotline.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The interface for programs: the telephone exchange, the app, Zalo, and offices that take the hotline's figures. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Hotline 111",
                        version = "1",
                        description =
                                "Pass contacts on, read the contacts of one's own centre, read the figures of a period."
                                        + " Every error is a problem document (RFC 9457). Texts follow Accept-Language: vi or en."))
@SecurityScheme(
        securitySchemeName = ApiApplication.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The token an administrator gave the program, once. Scopes: contacts:write, contacts:read,"
                + " reports:read.")
public class ApiApplication extends Application {

    static final String TOKEN = "token";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
