import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sequence', models.PositiveBigIntegerField(unique=True)),
                ('decided_at', models.DateTimeField()),
                ('deed', models.CharField(choices=[('approve', 'approve'), ('approve-first', 'approve-first'), ('ask-changes', 'ask-changes'), ('reject', 'reject'), ('escalate', 'escalate'), ('hand-in', 'hand-in'), ('keep', 'keep'), ('withdraw', 'withdraw'), ('send-back', 'send-back'), ('change', 'change'), ('reopen', 'reopen'), ('undo', 'undo'), ('note', 'note')], max_length=20)),
                ('from_status', models.CharField(max_length=10)),
                ('to_status', models.CharField(max_length=10)),
                ('desk_state', models.CharField(max_length=10)),
                ('reason_code', models.CharField(blank=True, max_length=20)),
                ('note', models.TextField(blank=True, verbose_name='reason')),
                ('digest_seen', models.CharField(max_length=64)),
                ('previous_digest', models.CharField(blank=True, max_length=64)),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='post_decisions', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['sequence'],
            },
        ),
        migrations.CreateModel(
            name='DecisionHead',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('sequence', models.PositiveBigIntegerField(default=0)),
                ('digest', models.CharField(blank=True, max_length=64)),
            ],
            options={
                'default_permissions': (),
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='decisionhead_is_one_row')],
            },
        ),
        migrations.CreateModel(
            name='QuotedPost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('platform', models.CharField(choices=[('twitter', 'X'), ('instagram', 'Instagram'), ('facebook', 'Facebook'), ('bluesky', 'Bluesky'), ('mastodon', 'Mastodon'), ('threads', 'Threads'), ('tiktok', 'TikTok'), ('youtube', 'YouTube'), ('other', 'another site')], max_length=20)),
                ('account_name', models.CharField(blank=True, help_text='The name the account shows, exactly as it shows it.', max_length=200, verbose_name='name')),
                ('handle', models.CharField(blank=True, help_text="The account's handle without the leading @.", max_length=200)),
                ('text', models.TextField(blank=True, help_text="The author's words exactly as posted, emoji and all.")),
                ('language', models.CharField(blank=True, help_text='Such as en, ja or pt-BR. Leave it empty if it is not known.', max_length=35, validators=[django.core.validators.RegexValidator('^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\Z', 'Write the language as a tag such as en, ja or pt-BR, or leave it empty.')])),
                ('posted_on', models.DateField(blank=True, help_text='Where only the day is known.', null=True, verbose_name='posted on')),
                ('posted_at', models.DateTimeField(blank=True, help_text='Where the time is known as well.', null=True, verbose_name='posted at')),
                ('posted_precision', models.CharField(choices=[('none', 'not known'), ('day', 'to the day'), ('minute', 'to the minute'), ('second', 'to the second')], default='none', max_length=10, verbose_name='time known')),
                ('source_url', models.URLField(blank=True, max_length=2000, verbose_name='address of the original')),
                ('platform_post_id', models.CharField(blank=True, editable=False, max_length=200, verbose_name='id on the platform')),
                ('links', models.JSONField(blank=True, default=list, editable=False)),
                ('media', models.JSONField(blank=True, default=list, editable=False, help_text='Photos and videos the post names, each with its alt text.')),
                ('raw_capture', models.TextField(blank=True, editable=False, help_text='Everything exactly as it came.', verbose_name='what was captured')),
                ('capture_method', models.CharField(choices=[('plain-text', 'pasted text'), ('link', 'pasted link'), ('embed-code', 'embed code'), ('api-record', "the platform's own record"), ('story', 'raw copy of a story'), ('typed', 'typed')], default='typed', editable=False, max_length=20, verbose_name='captured from')),
                ('captured_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('note', models.TextField(blank=True, help_text='Why the story quotes it. Readers never see this.', verbose_name='note to the moderator')),
                ('needs_review', models.BooleanField(default=False, editable=False, help_text='The capture was not sure that it read everything rightly.', verbose_name='look again')),
                ('review_hint', models.CharField(blank=True, editable=False, max_length=200)),
                ('look_alike_note', models.CharField(blank=True, editable=False, help_text='A handle that resembles a known one, or changed words.', max_length=300, verbose_name='what looks alike')),
                ('legal_hold', models.BooleanField(default=False, editable=False, help_text='Nothing of it may be erased while this is set.')),
                ('retain_until', models.DateField(blank=True, editable=False, null=True, verbose_name='keep the evidence until')),
                ('handle_key', models.CharField(blank=True, db_index=True, editable=False, max_length=200)),
                ('identity', models.CharField(editable=False, max_length=90)),
                ('words_key', models.CharField(blank=True, db_index=True, editable=False, max_length=64)),
                ('account_kind', models.CharField(blank=True, choices=[('', 'not yet known'), ('private', 'private person'), ('public', 'public figure'), ('player', 'player or coach'), ('team', 'team or club'), ('media', 'news medium'), ('organisation', 'organisation')], default='', help_text='Whose account it is. Private people deserve a second look.', max_length=20)),
                ('possible_minor', models.BooleanField(default=False, help_text='Two people then decide.', verbose_name='may be by or about a child')),
                ('protected_account', models.BooleanField(default=False, help_text='Only its followers could see the post. Two people then decide.', verbose_name='the account is protected')),
                ('signed_in_only', models.BooleanField(default=False, help_text='The author asks platforms to show it to their own users alone.', verbose_name='for signed-in readers only')),
                ('quote_policy', models.CharField(blank=True, choices=[('', 'not known'), ('anybody', 'anybody may quote it'), ('ask', 'the author wants to be asked'), ('nobody', 'nobody may quote it')], default='', max_length=10, verbose_name='who may quote it')),
                ('verified_source', models.CharField(blank=True, choices=[('', 'not looked into'), ('ok', 'holds'), ('doubtful', 'doubtful')], default='', max_length=10, verbose_name='source')),
                ('verified_content', models.CharField(blank=True, choices=[('', 'not looked into'), ('ok', 'holds'), ('doubtful', 'doubtful')], default='', max_length=10, verbose_name='content')),
                ('verified_date', models.CharField(blank=True, choices=[('', 'not looked into'), ('ok', 'holds'), ('doubtful', 'doubtful')], default='', max_length=10, verbose_name='date')),
                ('verified_place', models.CharField(blank=True, choices=[('', 'not looked into'), ('ok', 'holds'), ('doubtful', 'doubtful')], default='', max_length=10, verbose_name='place')),
                ('verified_original', models.CharField(blank=True, choices=[('', 'not looked into'), ('ok', 'holds'), ('doubtful', 'doubtful')], default='', max_length=10, verbose_name='original, not a repost')),
                ('verified_verdict', models.CharField(blank=True, choices=[('', 'not looked into'), ('ok', 'holds'), ('doubtful', 'doubtful')], default='', max_length=10, verbose_name='verdict')),
                ('verification_notes', models.TextField(blank=True, help_text='What you compared, whom you asked. Readers never see this.', verbose_name='how it was looked into')),
                ('display_mode', models.CharField(choices=[('quotation', 'as a quotation'), ('full-post', "as a full post with the platform's own links"), ('link-only', 'as a link only'), ('on-click', 'as a link that loads the original on a press')], default='quotation', help_text='Changing this sends an approved post back to the queue.', max_length=20, verbose_name='shown')),
                ('sensitive', models.BooleanField(default=False, help_text='Readers open it with a press, after the reason.', verbose_name='cover it')),
                ('sensitive_reason', models.CharField(blank=True, help_text='Readers see it on the cover, such as: shows an injury.', max_length=200, verbose_name='reason for the cover')),
                ('source_state', models.CharField(choices=[('normal', 'as quoted'), ('edited', 'edited since we quoted it'), ('deleted', 'deleted by its author'), ('protected', 'no longer open to everybody')], default='normal', help_text='Readers are told when it was edited or deleted.', max_length=10, verbose_name='the original now')),
                ('source_checked_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='original last checked')),
                ('status', models.CharField(choices=[('awaiting', 'awaiting decision'), ('approved', 'approved'), ('rejected', 'rejected'), ('withdrawn', 'withdrawn')], default='awaiting', editable=False, max_length=10)),
                ('digest', models.CharField(editable=False, help_text='SHA-256 of what readers would see.', max_length=64)),
                ('approved_digest', models.CharField(blank=True, editable=False, max_length=64)),
                ('first_approved_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('decided_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('withdrawal_reason', models.CharField(blank=True, editable=False, help_text="Shown in the post's place after it was withdrawn.", max_length=200, verbose_name='reason readers see')),
                ('erased_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('desk_state', models.CharField(choices=[('open', 'with the moderators'), ('changes', 'changes asked'), ('escalated', 'escalated')], default='open', editable=False, max_length=10, verbose_name='lies')),
                ('due_at', models.DateTimeField(blank=True, editable=False, help_text='Set when the original was found changed or gone.', null=True, verbose_name='answer until')),
                ('next_check_at', models.DateTimeField(blank=True, db_index=True, editable=False, null=True, verbose_name='original next checked')),
                ('captured_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='captured_posts', to=settings.AUTH_USER_MODEL)),
                ('decision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='social.decision', verbose_name='latest decision')),
                ('first_approval', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='social.decision', verbose_name='first of two approvals')),
                ('look_alike_of', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='look_alikes', to='social.quotedpost', verbose_name='looks like')),
                ('requested_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='requested_posts', to=settings.AUTH_USER_MODEL, verbose_name='proposed by')),
            ],
            options={
                'verbose_name': 'quoted post',
                'ordering': ['captured_at', 'pk'],
                'permissions': [('propose_post', 'Can propose a post for quotation'), ('view_undecided_post', 'Can see every awaiting and rejected post'), ('decide_post', 'Can approve and reject posts'), ('withdraw_post', 'Can withdraw a post'), ('override_decision', 'Can decide, with a reason, on their own post')],
            },
        ),
        migrations.AddField(
            model_name='decision',
            name='post',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='social.quotedpost'),
        ),
        migrations.CreateModel(
            name='Claim',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('until', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('post', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='claim', to='social.quotedpost')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='RemovalRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('contact', models.CharField(blank=True, help_text='Where the answer may be sent.', max_length=254)),
                ('is_author', models.BooleanField(default=False, verbose_name='says it is their own post')),
                ('words', models.TextField(blank=True, verbose_name='what was written')),
                ('received_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                ('state', models.CharField(choices=[('open', 'open'), ('granted', 'granted'), ('refused', 'refused')], default='open', max_length=10)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answer_note', models.TextField(blank=True, verbose_name='note on the answer')),
                ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='removal_requests', to='social.quotedpost')),
            ],
            options={
                'ordering': ['-received_at', '-pk'],
                'default_permissions': ('view',),
            },
        ),
        migrations.CreateModel(
            name='SourceCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('checked_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('found', models.CharField(choices=[('same', 'as quoted'), ('edited', 'edited'), ('deleted', 'deleted'), ('protected', 'no longer open to everybody'), ('unreachable', 'not reachable')], max_length=12)),
                ('http_status', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='status the platform answered')),
                ('digest', models.CharField(blank=True, help_text='SHA-256 of what was found.', max_length=64)),
                ('raw_found', models.TextField(blank=True, verbose_name='what was found')),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='source_checks', to='social.quotedpost')),
            ],
            options={
                'ordering': ['-checked_at', '-pk'],
                'default_permissions': ('view',),
            },
        ),
        migrations.AddIndex(
            model_name='quotedpost',
            index=models.Index(fields=['status', 'captured_at'], name='quotedpost_queue'),
        ),
        migrations.AddIndex(
            model_name='quotedpost',
            index=models.Index(condition=models.Q(('due_at__isnull', False)), fields=['due_at'], name='quotedpost_to_answer'),
        ),
        migrations.AddConstraint(
            model_name='quotedpost',
            constraint=models.UniqueConstraint(fields=('identity',), name='quotedpost_captured_once', violation_error_message='This post is already kept; use that record.'),
        ),
        migrations.AddConstraint(
            model_name='quotedpost',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'approved'), _negated=True), models.Q(('approved_digest', models.F('digest')), ('decided_at__isnull', False), ('decision__isnull', False), ('first_approved_at__isnull', False), models.Q(('approved_digest', ''), _negated=True)), _connector='OR'), name='quotedpost_approved_by_a_decision', violation_error_message='An approval holds for what the moderator saw. This post has changed since and needs a new decision.'),
        ),
        migrations.AddConstraint(
            model_name='quotedpost',
            constraint=models.CheckConstraint(condition=models.Q(('status', 'approved'), ('approved_digest', ''), _connector='OR'), name='quotedpost_approval_ends_with_status', violation_error_message='Only an approved post keeps an approval.'),
        ),
        migrations.AddConstraint(
            model_name='quotedpost',
            constraint=models.CheckConstraint(condition=models.Q(('status', 'awaiting'), models.Q(('decided_at__isnull', False), ('decision__isnull', False)), _connector='OR'), name='quotedpost_decided_by_somebody', violation_error_message='A decided post names its decision.'),
        ),
        migrations.AddConstraint(
            model_name='quotedpost',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('posted_at__isnull', True), ('posted_on__isnull', True), ('posted_precision', 'none')), models.Q(('posted_at__isnull', True), ('posted_on__isnull', False), ('posted_precision', 'day')), models.Q(('posted_at__isnull', False), ('posted_on__isnull', True), ('posted_precision__in', ['minute', 'second'])), _connector='OR'), name='quotedpost_date_as_precise_as_known', violation_error_message='Give the day alone, or the full time with its zone, or neither.'),
        ),
        migrations.AddConstraint(
            model_name='quotedpost',
            constraint=models.CheckConstraint(condition=models.Q(('sensitive', False), models.Q(('sensitive_reason', ''), _negated=True), _connector='OR'), name='quotedpost_cover_says_why', violation_error_message='Say on the cover why the post is covered.'),
        ),
        migrations.AddConstraint(
            model_name='quotedpost',
            constraint=models.CheckConstraint(condition=models.Q(('erased_at__isnull', True), models.Q(('status', 'withdrawn'), ('text', '')), _connector='OR'), name='quotedpost_erased_after_withdrawal', violation_error_message='Withdraw the post before it is erased.'),
        ),
        migrations.AddConstraint(
            model_name='quotedpost',
            constraint=models.CheckConstraint(condition=models.Q(('status', 'awaiting'), models.Q(('desk_state', 'open'), ('first_approval__isnull', True)), _connector='OR'), name='quotedpost_lies_at_the_desk_while_awaiting', violation_error_message='A decided post lies with nobody.'),
        ),
        migrations.AddConstraint(
            model_name='quotedpost',
            constraint=models.CheckConstraint(condition=models.Q(('erased_at__isnull', True), ('legal_hold', False), _connector='OR'), name='quotedpost_held_is_not_erased', violation_error_message='A post under legal hold is not erased.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('sequence__gte', 1)), name='decision_sequence_from_one'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.UniqueConstraint(fields=('previous_digest',), name='decision_chain_never_forks'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('previous_digest', ''), ('sequence', 1)), models.Q(('sequence__gt', 1), models.Q(('previous_digest', ''), _negated=True)), _connector='OR'), name='decision_follows_another'),
        ),
        migrations.AddConstraint(
            model_name='removalrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answered_at__isnull', True), ('answered_by__isnull', True), ('state', 'open')), models.Q(models.Q(('state', 'open'), _negated=True), ('answered_at__isnull', False), ('answered_by__isnull', False)), _connector='OR'), name='removalrequest_answered_by_somebody', violation_error_message='An answered request names who answered it.'),
        ),
        migrations.AddIndex(
            model_name='sourcecheck',
            index=models.Index(fields=['post', '-checked_at'], name='sourcecheck_of_post'),
        ),
    ]
