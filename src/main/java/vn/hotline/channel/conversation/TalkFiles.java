package vn.hotline.channel.conversation;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Refusals;
import vn.hotline.platform.files.FileAnswer;
import vn.hotline.platform.files.StoredFile;
import vn.hotline.platform.security.NotAllowedException;
import vn.hotline.platform.security.Paths;

/** Where pages open what came with messages: pictures to be seen, anything to be saved. For whom it is not, it does not exist. */
@WebServlet(Paths.FILE + "*")
public class TalkFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern ATTACHED = Pattern.compile("/([a-z]{1,20})/([1-9]\\d{0,17})");

    @Inject
    private transient ConversationService conversations;

    @Inject
    private transient FileAnswer answer;

    @Inject
    private transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher attached = ATTACHED.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<StoredFile> file =
                attached.matches() ? open(attached.group(1), Long.parseLong(attached.group(2))) : Optional.empty();
        if (file.isEmpty()) {
            refusals.refused(null, null, Detail.of(Detail.text("RecordKind.FILE"), Detail.text("error.notFound")));
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean shown = request.getParameter("save") == null;
        answer.send(file.get(), "%s-%s".formatted(attached.group(1), attached.group(2)), shown, response);
    }

    private Optional<StoredFile> open(String source, long attachment) {
        try {
            return Optional.of(conversations.open(source, attachment));
        } catch (NotFoundException | NotAllowedException e) {
            return Optional.empty();
        } catch (EJBException e) {
            if (e.getCause() instanceof NotFoundException || e.getCause() instanceof NotAllowedException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
