-- Who did not sign in has no role: what was refused to strangers is on the trail, too.
ALTER TABLE audit_entry MODIFY actor_role VARCHAR(20) CHARACTER SET ascii NULL;
